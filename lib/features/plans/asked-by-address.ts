import { z } from "zod";
import { AskPlan } from "#lib/features/plans/schemas.ts";

type Address = Readonly<Record<string, string | string[] | undefined>>;

const MOST_TITLES = 100;
const lists = ["devices", "people", "holders"] as const;
const listOf = (address: Address) => lists.find((one) => one === address["list"]);

/**
 * What an address asks to plan: in full, or as a list with selected rows sends it. `plan` in it is an asking begun before,
 * to which the rows are added. What makes no sense is left out.
 */
export function askedByAddress(address: Address): AskPlan {
  const { plan, ...rest } = address;
  const begun = one(plan);
  return begun ? both(read(addressIn(begun)), read(rest)) : read(rest);
}

function read(address: Address): AskPlan {
  const list = listOf(address);
  const ids = several(address["ids"]);
  const all = one(address["all"]) === "1";
  const typed = several(address["q"]).join(" ").trim();
  const chosen = (name: (typeof lists)[number]) => [
    ...several(address[name]),
    ...(list === name && !all ? ids : []),
  ];
  const matching = (name: (typeof lists)[number]) =>
    one(address[`${name}Matching`]) ?? (list === name && all ? typed : undefined);
  const titles = [
    ...several(address["titles"]),
    ...several(address["title"]),
    ...(address["list"] === "titles" ? ids : []),
  ];
  return AskPlan.parse({
    kind: one(address["kind"]) === "revoke" ? "revoke" : "assign",
    titles: rowIds(titles).slice(0, MOST_TITLES),
    devices: rowIds(chosen("devices")),
    people: rowIds(chosen("people")),
    holders: [...new Set(chosen("holders"))].filter((key) => /^[dp]:.{1,255}$/.test(key)),
    ...filterOf("devicesMatching", matching("devices")),
    ...filterOf("peopleMatching", matching("people")),
    ...filterOf("holdersMatching", matching("holders")),
  });
}

/** The same as an address, in full. */
export function addressOfAsk(ask: AskPlan): URLSearchParams {
  const query = new URLSearchParams({ kind: ask.kind });
  for (const name of ["titles", "devices", "people", "holders"] as const)
    for (const value of ask[name]) query.append(name, value);
  for (const name of ["devicesMatching", "peopleMatching", "holdersMatching"] as const)
    if (ask[name] !== undefined) query.set(name, ask[name]);
  return query;
}

/** What was begun, and what was chosen since; the later says whether it is given or taken back. */
const both = (begun: AskPlan, since: AskPlan): AskPlan => ({
  ...begun,
  ...since,
  titles: union(begun.titles, since.titles).slice(0, MOST_TITLES),
  devices: union(begun.devices, since.devices),
  people: union(begun.people, since.people),
  holders: union(begun.holders, since.holders),
});

const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])];

function addressIn(query: string): Address {
  const values = new URLSearchParams(query);
  return Object.fromEntries(
    [...values.keys()].filter((key) => key !== "plan").map((key) => [key, values.getAll(key)]),
  );
}

const one = (value: string | string[] | undefined) => [value ?? []].flat()[0];
const several = (value: string | string[] | undefined) => [value ?? []].flat().filter((text) => text !== "");
const rowIds = (values: readonly string[]) =>
  [...new Set(values)].filter((id) => z.uuid().safeParse(id).success);
const filterOf = (name: string, typed: string | undefined) =>
  typed === undefined ? {} : { [name]: typed.slice(0, 1000) };
