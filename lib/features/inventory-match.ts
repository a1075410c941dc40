import "server-only";
import type { DeviceMatch } from "#lib/data/devices.ts";
import * as groups from "#lib/data/groups.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import { otherwise, ownedBy, seenBetween, unowned } from "#lib/data/listing/device-filters.ts";
import { invitedAs } from "#lib/data/listing/person-filters.ts";
import { gather, isTagged, negated } from "#lib/data/listing/holder-rule.ts";
import { anyOf } from "#lib/data/listing/match.ts";
import type { ListFilter } from "#lib/data/listing/listing.ts";
import * as people from "#lib/data/people.ts";
import type { PersonMatch } from "#lib/data/people.ts";
import type { Tx } from "#lib/data/transaction.ts";
import { type Filter, type FilterTerm, parseFilter, printFilter } from "#lib/domain/filters/filter-words.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import {
  deviceFilterKeys,
  personFilterKeys,
  readListFilter,
  type Values,
} from "#lib/domain/inventory/list-filter.ts";
import type { SeenFilter } from "#lib/domain/inventory/seen-filter.ts";

export interface Matching<M> {
  match: M;
  filter: Filter;
  /** Terms that mean nothing here, as they were typed. */
  unknown: string[];
}

/** The devices that a typed filter of the list means. */
export async function matchDevices(tx: Tx, typed: string): Promise<Matching<DeviceMatch>> {
  return matching(tx, "device", typed, deviceFilterKeys);
}

/** The people that a typed filter of the list means. */
export async function matchPeople(tx: Tx, typed: string): Promise<Matching<PersonMatch>> {
  return matching(tx, "person", typed, personFilterKeys);
}

async function matching(tx: Tx, kind: HolderKind, typed: string, keys: readonly string[]) {
  const { unknown, ...filter } = parseFilter(typed, keys);
  const tree = await groups.list(tx);
  const {
    strange,
    groups: named,
    in: lists = {},
    tag = {},
    owner,
    seen,
    invitation = {},
    ...rest
  } = readListFilter(filter, tree);
  const everywhere = tx.ancestors.length === 0 ? null : tx.reach;
  const nameless: FilterTerm[] = [];
  const gathered = async (op: "is" | "not"): Promise<ListFilter[]> => {
    const found: ListFilter[] = [];
    for (const name of lists[op] ?? []) {
      const several = await holderGroups.named(tx, kind, name);
      if (several.length === 0) nameless.push({ key: "in", op, value: name });
      for (const one of several) found.push(await gather(tx, one, tree));
    }
    return found;
  };
  const also = [
    ...anyOf(await gathered("is")),
    ...(await gathered("not")).map(negated),
    ...anyOf((tag.is ?? []).map((one) => isTagged(tx, one))),
    ...(tag.not ?? []).map((one) => negated(isTagged(tx, one))),
    ...anyOf((invitation.is ?? []).map((one) => invitedAs(tx, one))),
    ...(invitation.not ?? []).map((one) => negated(invitedAs(tx, one))),
    ...(owner ? await byOwner(tx, owner) : []),
    ...(seen ?? []).map((one) => bySeen(tx, one)),
  ];
  return {
    match: { ...rest, groups: named ?? everywhere, also },
    filter,
    unknown: [...unknown, ...strange, ...nameless].map((term) => printFilter({ terms: [term], words: [] })),
  };
}

const FAR_AHEAD = 2_147_483_647;

/** Whoever has this address, this Managed Apple Account or exactly this name; "none" for devices of nobody. */
async function byOwner(tx: Tx, { is = [], not = [] }: Values): Promise<ListFilter[]> {
  const one = async (text: string) =>
    text.toLowerCase() === "none" ? unowned(tx) : ownedBy(tx, await people.named(tx, text));
  return [...anyOf(await Promise.all(is.map(one))), ...(await Promise.all(not.map(one))).map(otherwise)];
}

function bySeen(tx: Tx, seen: SeenFilter): ListFilter {
  const now = Math.floor(tx.now().getTime() / 60_000);
  if (seen === "never") return seenBetween(tx, 0, 1);
  return "atLeast" in seen
    ? seenBetween(tx, 0, Math.max(1, now - seen.atLeast))
    : seenBetween(tx, Math.max(1, now - seen.atMost), FAR_AHEAD);
}
