import "server-only";
import { plainMeaning } from "#lib/apple/error-numbers.ts";
import * as holdings from "#lib/data/holdings.ts";
import * as operations from "#lib/data/operations.ts";
import * as people from "#lib/data/people.ts";
import * as lists from "#lib/data/registration-lists.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { obstacleTo } from "#lib/domain/tokens/acting.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";
import { peopleAsked } from "#lib/features/registration/people-asked.ts";
import type { PeopleAsked } from "#lib/features/registration/schemas.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import type { Granted } from "#lib/scope.ts";

export type { SameAccount } from "#lib/data/registration-lists.ts";

export interface TokenChoice extends lists.TokenPreview {
  name: string;
  location: string | null;
  state: TokenState;
  able: boolean;
}

export interface RegistrationPreview {
  people: number;
  /** The only one, where it is one. */
  name: string | null;
  tokens: TokenChoice[];
}

/** What registering people would mean at each token that can be chosen; those that can act first. */
export async function previewRegistration(
  scope: Granted<"registration:write">,
  asked: PeopleAsked,
): Promise<RegistrationPreview> {
  return transaction(scope, async (tx) => {
    const ids = await peopleAsked(tx, asked);
    const standing = await standingOf(tx);
    const counted = new Map((await lists.preview(tx, ids)).map((one) => [one.tokenId, one]));
    const choices = (await tokens.list(tx)).flatMap((token): TokenChoice[] => {
      const count = counted.get(token.id);
      if (!count || token.removal !== null) return [];
      const { state, also } = standing(token);
      const able = obstacleTo("write", { state, also }) === null;
      return [{ ...count, name: token.name, location: token.locationName, state, able }];
    });
    const [only] = ids.length === 1 ? await people.some(tx, ids) : [];
    return {
      people: ids.length,
      name: only?.name ?? null,
      tokens: choices.toSorted((one, other) => Number(other.able) - Number(one.able)),
    };
  });
}

export interface RegistrationLine {
  tokenId: string;
  /** Null for a token out of sight. */
  token: string | null;
  able: boolean;
  accounts: { clientUserId: string; status: string; licenses: number; books: number }[];
  last: (lists.PersonRegistration & { meaning: string | null }) | null;
}

/** How a person stands with each location that knows them, or was asked to; null for one who is not in reach. */
export async function personRegistrations(
  scope: Granted<"inventory:read">,
  personId: string,
): Promise<RegistrationLine[] | null> {
  if (!isRowId(personId)) return null;
  return transaction(scope, async (tx) => {
    const known = await holdings.accounts(tx, personId);
    const asked = await lists.ofPerson(tx, personId);
    const standing = await standingOf(tx);
    const inSight = new Map((await tokens.list(tx)).map((token) => [token.id, token]));
    const lines: RegistrationLine[] = [];
    for (const tokenId of new Set([...known, ...asked].map((one) => one.tokenId))) {
      const token = inSight.get(tokenId);
      const last = asked.find((one) => one.tokenId === tokenId);
      const active = token ? await lists.accountsOf(tx, tokenId, personId) : [];
      const others = known.filter((one) => one.tokenId === tokenId && one.status === "Retired");
      const retired = others.map(({ clientUserId, status }) => ({ clientUserId, status, licenses: 0, books: 0 })); // prettier-ignore
      lines.push({
        tokenId,
        token: token?.name ?? null,
        able: token !== undefined && obstacleTo("write", standing(token)) === null,
        accounts: [...active, ...retired],
        last: last ? { ...last, meaning: last.number === null ? null : plainMeaning(last.number) } : null,
      });
    }
    return lines.toSorted((one, other) => (one.token ?? "~").localeCompare(other.token ?? "~"));
  });
}

/** One Apple Account under several ids of a location: user-based licenses of either may fail to install. */
export async function duplicateUsers(
  scope: Granted<"inventory:read">,
  tokenId: string,
  walk: Walk,
): Promise<Page<lists.SameAccount> & { total: number }> {
  return transaction(scope, async (tx) => lists.duplicates(tx, (await tokenHere(tx, tokenId)).id, walk));
}

export interface NotRegistered extends lists.PersonNotDone {
  /** Apple's number in plain words. */
  meaning: string | null;
}

/** Whom an operation could not register or retire; null for an operation that is not in reach. */
export async function listNotRegistered(
  scope: Granted<"operation:read">,
  operationId: string,
  walk: Walk,
): Promise<(Page<NotRegistered> & { total: number }) | null> {
  return transaction(scope, async (tx) => {
    if (!(await operations.find(tx, operationId))) return null;
    const page = await lists.notDone(tx, operationId, walk);
    const rows = page.rows.map((row) => ({ ...row, meaning: row.number === null ? null : plainMeaning(row.number) })); // prettier-ignore
    return { ...page, rows };
  });
}
