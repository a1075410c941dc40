import "server-only";
import * as devices from "#lib/data/devices.ts";
import * as operations from "#lib/data/operations.ts";
import * as people from "#lib/data/people.ts";
import * as plans from "#lib/data/plans.ts";
import * as titles from "#lib/data/titles.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { searchTerms, searchWords } from "#lib/domain/names.ts";
import type { Granted } from "#lib/scope.ts";

export interface FoundThing {
  kind: "token" | "title" | "device" | "person" | "plan" | "operation";
  id: string;
  name: string;
  second: string | null;
  iconHash: string | null;
}

const MOST = 6;
const inOrder = { sort: "name", descending: false, walk: null, size: MOST, uncounted: true } as const;

/** Whatever has words that begin as typed, as far as it is in sight; a number finds its plan and its operation. */
export async function find(scope: Granted<"group:read">, query: string): Promise<FoundThing[]> {
  const words = searchTerms(query);
  if (words.length === 0) return [];
  return transaction(scope, async (tx) => {
    const inSight = await tokens.list(tx);
    const groups = tx.ancestors.length === 0 ? null : [...tx.reach];
    const tokenIds = inSight.map(({ id }) => id);
    const [apps, machines, persons] = [
      await titles.list(tx, { words, tokenIds }, inOrder),
      await devices.list(tx, { groups, words }, inOrder),
      await people.list(tx, { groups, words }, inOrder),
    ];
    const number = /^\d{1,9}$/.test(query.trim()) ? Number(query) : null;
    return [
      ...inSight
        .filter((token) => begins(words, token.name, token.locationName, token.description))
        .slice(0, MOST)
        .map(({ id, name, locationName }) => thing("token", id, name, locationName)),
      ...apps.rows.map(({ id, name, developer, iconHash }) => ({
        ...thing("title", id, name, developer),
        iconHash,
      })),
      ...machines.rows.map(({ id, name, serial }) => thing("device", id, name, serial)),
      ...persons.rows.map(({ id, name, email }) => thing("person", id, name, email)),
      ...(number === null ? [] : await numbered(tx, number)),
    ];
  });
}

async function numbered(tx: Parameters<typeof plans.byNumber>[0], number: number): Promise<FoundThing[]> {
  const [plan, operation] = [await plans.byNumber(tx, number), await operations.byNumber(tx, number)];
  return [
    ...(plan ? [thing("plan", plan.id, `Plan ${number}`, plan.createdBy)] : []),
    ...(operation ? [thing("operation", operation.id, `Operation ${number}`, operation.actorName)] : []),
  ];
}

function begins(words: readonly string[], ...texts: (string | null)[]): boolean {
  const own = searchWords(...texts);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

const thing = (kind: FoundThing["kind"], id: string, name: string, second: string | null): FoundThing => ({
  kind,
  id,
  name,
  second,
  iconHash: null,
});
