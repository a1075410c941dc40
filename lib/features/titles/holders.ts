import "server-only";
import * as holdings from "#lib/data/holdings.ts";
import * as licenses from "#lib/data/licenses.ts";
import * as commandLists from "#lib/data/mdm-command-lists.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { narrowHolders } from "#lib/features/holders-typed.ts";
import type { Granted } from "#lib/scope.ts";

export interface HolderRow {
  /** "d:" and the serial, or "p:" and Apple's clientUserId. */
  holder: string;
  kind: "device" | "person";
  /** The serial or the clientUserId. */
  account: string;
  /** The record behind it; null when there is none here. */
  record: { id: string; name: string; detail: string | null } | null;
  tokenId: string;
  token: string;
  since: Date;
  /** Kept for somebody who has not accepted yet. */
  reserved: boolean;
  /** How the app's install stands on a device; null where none was asked for through an MDM server. */
  install: commandLists.InstallStanding | null;
  operation: { id: string; number: number; by: string } | null;
}

export interface HolderList extends Page<HolderRow> {
  from: number;
  total: number;
  atLeast: boolean;
}

const SIZE = 50;

export interface HolderRequest {
  titleId: string;
  /** The beginning of a serial, or of words of a name. */
  typed: string;
  walk: Walk;
}

/** Who holds a title, by holder, page by page; names as far as the records are in reach. */
export async function listHolders(
  scope: Granted<"license:read">,
  { titleId, typed, walk }: HolderRequest,
): Promise<HolderList> {
  return transaction(scope, async (tx) => {
    const inSight = new Map((await tokens.list(tx)).map(({ id, name }) => [id, name]));
    const match = { titleId, tokenIds: [...inSight.keys()], ...(await narrowHolders(tx, typed)) };
    const page = await licenses.list(tx, match, walk, SIZE);
    const counted = await licenses.count(tx, match);
    const names = await licenses.holderNames(
      tx,
      page.rows.map(({ holder }) => holder),
    );
    const reserved = await holdings.reserved(tx, page.rows);
    const known = [...names.values()].map(({ id }) => id);
    const installs = await commandLists.installsOfTitle(tx, titleId, known);
    return {
      ...page,
      rows: page.rows.map((row) => ({
        ...holderRow(row, names, inSight),
        reserved: reserved.has(`${row.tokenId} ${row.holder}`),
        install: installs.get(names.get(row.holder)?.id ?? "") ?? null,
      })),
      total: counted.count,
      atLeast: !counted.exact,
    };
  });
}

function holderRow(
  { holder, tokenId, since, operationId, operationNumber, actorName }: licenses.LicenseRecord,
  names: ReadonlyMap<string, licenses.HolderName>,
  tokenNames: ReadonlyMap<string, string>,
): Omit<HolderRow, "reserved" | "install"> {
  const { kind, id: account } = holderOf(holder);
  const known = names.get(holder);
  return {
    holder,
    kind,
    account,
    record: known ? { id: known.id, name: known.name, detail: known.detail } : null,
    tokenId,
    token: tokenNames.get(tokenId) ?? "",
    since,
    operation:
      operationId && operationNumber !== null
        ? { id: operationId, number: operationNumber, by: actorName ?? "" }
        : null,
  };
}
