import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { CommandProblem } from "#lib/domain/mdm/answer.ts";
import type { CommandKind, CommandState } from "#lib/domain/mdm/command.ts";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

const record = {
  id: true, connectorId: true, deviceId: true, target: true, kind: true, titleId: true, adamId: true, bundleId: true,
  licensing: true, invitationUrl: true, bundleIds: true, state: true, appState: true, commandUuid: true, lookUuid: true,
  leavingAt: true, attempts: true, resends: true, looks: true, problem: true, actorKind: true, actorName: true,
  askedAt: true, nextAt: true, givesUpAt: true, sentAt: true, answeredAt: true, settledAt: true,
  connector: { select: { kind: true, enabled: true } },
  device: { select: { serial: true, name: true, platform: true, osVersion: true, groupId: true } },
} as const satisfies Prisma.MdmCommandSelect; // prettier-ignore

type Row = Prisma.MdmCommandGetPayload<{ select: typeof record }>;

export interface CommandRecord extends Omit<Row, "kind" | "state" | "problem" | "connector"> {
  kind: CommandKind;
  state: CommandState;
  problem: CommandProblem | null;
  connector: { kind: ConnectorKind; enabled: boolean };
}

const typed = (row: Row) => row as unknown as CommandRecord;

/** For devices in reach. */
const here = (tx: Tx) => ({
  customerId: tx.customerId,
  device: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

export async function find(tx: Tx, id: string): Promise<CommandRecord | null> {
  const row = await db(tx).mdmCommand.findFirst({ where: { ...here(tx), id }, select: record });
  return row && typed(row);
}

export async function get(tx: Tx, id: string): Promise<CommandRecord> {
  const command = await find(tx, id);
  if (!command) throw new Refusal("not-found");
  return command;
}

export interface KnownState {
  state: CommandState;
  appState: string | null;
  problem: CommandProblem | null;
  /** When it last changed. */
  at: Date;
}

/** By id; one that is not in reach is left out. */
export async function stateOf(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownState>> {
  const rows = await db(tx).mdmCommand.findMany({
    where: { ...here(tx), id: { in: [...ids] } },
    select: { id: true, state: true, appState: true, problem: true, askedAt: true, sentAt: true, answeredAt: true, settledAt: true },
  }); // prettier-ignore
  return new Map(
    rows.map(({ id, state, appState, problem, ...times }) => [
      id,
      {
        state: state as CommandState,
        appState,
        problem: problem as unknown as CommandProblem | null,
        at: times.settledAt ?? times.answeredAt ?? times.sentAt ?? times.askedAt,
      },
    ]),
  );
}

/** The command an answer of this connector is for: to itself, or to a look at what became of it; null for one that is not ours. */
export async function byUuid(tx: Tx, connectorId: string, uuid: string): Promise<CommandRecord | null> {
  const where = { ...here(tx), connectorId, OR: [{ commandUuid: uuid }, { lookUuid: uuid }] };
  const row = await db(tx).mdmCommand.findFirst({ where, select: record });
  return row && typed(row);
}

export interface CommandChange {
  state?: CommandState;
  appState?: string | null;
  bundleId?: string;
  commandUuid?: string;
  lookUuid?: string | null;
  leavingAt?: Date | null;
  attempts?: number;
  resends?: number;
  looks?: number;
  problem?: CommandProblem | null;
  nextAt?: Date;
  givesUpAt?: Date;
  sentAt?: Date | null;
  answeredAt?: Date | null;
  settledAt?: Date | null;
}

/** Changes it if it stands in one of these states still, under the same UUIDs; false where somebody came first. */
export async function move(
  tx: Tx,
  id: string,
  from: readonly CommandState[],
  change: CommandChange,
  under: { commandUuid?: string; lookUuid?: string } = {},
): Promise<boolean> {
  const { problem, ...rest } = change;
  const told = problem === undefined ? {} : { problem: problem ? { ...problem } : Prisma.DbNull };
  const { count } = await db(tx).mdmCommand.updateMany({
    where: { ...here(tx), id, state: { in: [...from] }, ...under },
    data: { ...rest, ...told },
  });
  return count === 1;
}
