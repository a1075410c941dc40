import "server-only";
import * as customer from "#lib/data/customer.ts";
import * as groups from "#lib/data/groups.ts";
import { transaction } from "#lib/data/transaction.ts";
import { groupChoices, type GroupChoice } from "#lib/domain/access/group-choices.ts";
import { parseFilter, printFilter } from "#lib/domain/filters/filter-words.ts";
import { partOf } from "#lib/domain/paging/part-of.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { NOTICE_DAYS } from "#lib/domain/tokens/expiry.ts";
import { countViews, sortTokens, type TokenSort, type TokenViews } from "#lib/domain/tokens/listed-token.ts";
import { readTokenFilter, tokenFilterKeys } from "#lib/domain/tokens/token-filter.ts";
import { sumUses, type UseSum } from "#lib/domain/tokens/token-use.ts";
import { type TemplateChoice, templatesFor } from "#lib/features/template-line.ts";
import { tokenRow, tokenRows, type TokenRow } from "#lib/features/token-rows.ts";
import { ourMdmInfo } from "#lib/features/our-name.ts";
import type { Granted } from "#lib/scope.ts";

export type { AppleUserRecord } from "#lib/data/apple-users.ts";
export type { TitleRecord } from "#lib/data/titles.ts";
export type { GroupChoice } from "#lib/domain/access/group-choices.ts";
export type { TokenRow } from "#lib/features/token-rows.ts";
export type { AddedToken } from "#lib/features/tokens/add-token.ts";
export type { TokenPreview } from "#lib/features/tokens/preview-token.ts";
export type { AskedSyncs } from "#lib/features/tokens/sync-all.ts";
export type { AskedSync } from "#lib/features/tokens/sync-now.ts";
export type { SyncProblem, SyncView } from "#lib/features/tokens/sync-view.ts";
export type { AssignmentRow, TokenHistory, TokenOverview } from "#lib/features/tokens/token-parts.ts";
export { readProblem } from "#lib/features/tokens/sync-view.ts";
export {
  tokenAssignments,
  tokenHistory,
  tokenOverview,
  tokenPeople,
  tokenTitles,
} from "#lib/features/tokens/token-parts.ts";

const SIZE = 50;

export interface TokenList extends Page<TokenRow> {
  from: number;
  /** How many match the filter. */
  total: number;
  views: TokenViews;
  /** Over all that match, whichever page is shown. */
  sum: UseSum;
  /** The oldest of the counts summed. */
  asOf: Date | null;
  /** Filter words that mean nothing here, as typed. */
  unknown: string[];
}

export interface TokenListRequest {
  typed: string;
  sort: TokenSort;
  descending: boolean;
  walk: Walk;
}

/** The tokens in sight, filtered by what was typed; two questions to the database, however many there are. */
export async function listTokens(
  scope: Granted<"token:read">,
  { typed, sort, descending, walk }: TokenListRequest,
): Promise<TokenList> {
  const all = await tokenRows(scope);
  const filter = parseFilter(typed, tokenFilterKeys);
  const { matches, strange } = readTokenFilter(filter);
  const matching = sortTokens(all.filter(matches), sort, descending);
  const counted = matching.flatMap(({ countedAt }) => countedAt ?? []);
  return {
    ...partOf(matching, walk, SIZE),
    total: matching.length,
    views: countViews(all, NOTICE_DAYS),
    sum: sumUses(matching.map(({ use, standing, frozen }) => ({ use, frozen, state: standing.state }))),
    asOf: counted.length > 0 ? new Date(Math.min(...counted.map(Number))) : null,
    unknown: [...filter.unknown, ...strange].map((term) => printFilter({ terms: [term], words: [] })),
  };
}

/** A token in sight, null for any other. */
export const getToken = (scope: Granted<"token:read">, id: string): Promise<TokenRow | null> =>
  tokenRow(scope, id);

/** The groups that a token can belong to: the one worked in and those below it. */
export function tokenGroups(scope: Granted<"token:write">): Promise<GroupChoice[]> {
  return transaction(scope, async (tx) => {
    const above = (await groups.path(tx)).slice(0, -1).map(({ name }) => name);
    return groupChoices(await groups.list(tx), above);
  });
}

export interface UploadChoices {
  customer: string;
  /** What registering would write at the location. */
  ourName: string;
  groups: GroupChoice[];
  /** The group worked in. */
  groupId: string;
  /** Templates of invitations that a token of any of the groups may have. */
  templates: TemplateChoice[];
  timeZone: string;
  now: Date;
}

/** What adding a token lets one choose, and what would be written at Apple. */
export async function uploadChoices(scope: Granted<"token:write">): Promise<UploadChoices> {
  const { name } = await transaction(scope, customer.get);
  const { name: ourName } = await ourMdmInfo(scope.customerId, name, "");
  const { groupId, timeZone } = scope;
  const templates = await transaction(scope, (tx) => templatesFor(tx, groupId));
  const where = { groups: await tokenGroups(scope), groupId, templates };
  return { customer: name, ourName, ...where, timeZone, now: scope.now() };
}
