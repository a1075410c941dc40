import "server-only";
import { database, lend, type Lent } from "#lib/data/client.ts";

export interface LockSession {
  /** One question after the other, however many ask. */
  ask(sql: string, key: string): Promise<boolean>;
  /** The connection is not to be trusted any more: it ends, and its locks with it. */
  abandon(): void;
  leave(): void;
}

interface Shared {
  lent: Promise<Lent>;
  users: number;
  broken: boolean;
  turn: Promise<unknown>;
}

const held = globalThis as { quartermasterLockSession?: Shared };

/** The one connection on which all locks of this process hang, so that those who hold one do not starve the pool. */
export async function enter(): Promise<LockSession> {
  const shared = (held.quartermasterLockSession ??= open());
  shared.users++;
  try {
    const { client } = await shared.lent;
    return {
      ask: (sql, key) => ask(shared, client, sql, key),
      abandon: () => abandon(shared),
      leave: () => leave(shared),
    };
  } catch (error) {
    leave(shared);
    throw error;
  }
}

function open(): Shared {
  const lent = lend(database().pool, () => abandon(shared));
  const shared: Shared = { lent, users: 0, broken: false, turn: Promise.resolve() };
  return shared;
}

function ask(shared: Shared, client: Lent["client"], sql: string, key: string): Promise<boolean> {
  const answer = shared.turn.then(async () => {
    const { rows } = await client.query<{ yes: boolean }>(sql, [key]);
    return rows[0]?.yes ?? false;
  });
  shared.turn = answer.catch(() => undefined);
  return answer;
}

function abandon(shared: Shared): void {
  shared.broken = true;
  if (held.quartermasterLockSession === shared) delete held.quartermasterLockSession;
}

function leave(shared: Shared): void {
  shared.users--;
  if (shared.users > 0) return;
  if (held.quartermasterLockSession === shared) delete held.quartermasterLockSession;
  shared.lent.then(
    ({ giveBack }) => giveBack(shared.broken),
    () => undefined,
  );
}
