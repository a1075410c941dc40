import { describe, expect, test } from "vitest";
import { parseFilter } from "#lib/domain/filters/filter-words.ts";
import { expiryOf } from "#lib/domain/tokens/expiry.ts";
import { countViews, type ListedToken, sortTokens, type TokenSort } from "#lib/domain/tokens/listed-token.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";
import { readTokenFilter, tokenFilterKeys } from "#lib/domain/tokens/token-filter.ts";
import { nothingInUse } from "#lib/domain/tokens/token-use.ts";

const now = new Date("2026-11-20T09:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

function token(name: string, state: TokenState, days: number, rest: Partial<ListedToken> = {}): ListedToken {
  const canWrite = state === "active" || state === "expiring";
  return {
    id: name.toLowerCase(),
    name,
    description: "",
    organization: "Aldermoor Handels AB",
    locationName: `Aldermoor ${name}`,
    groupName: "Retail",
    region: "DE",
    inherited: false,
    expiresAt: inDays(days),
    expiry: expiryOf(inDays(days), now, "UTC"),
    standing: { state, reason: "well", since: now, also: [], others: [], canRead: true, canWrite },
    use: nothingInUse,
    lastSyncAt: null,
    ...rest,
  };
}

const list = [
  token("Depot", "revoked", 259, { groupName: "Logistics", region: "PL" }),
  token("Academy", "expired", -2, { inherited: true, description: "School account, Ms. Okafor" }),
  token("Contractors", "expiring", 4),
  token("Iberia", "not-owned", 286),
  token("Nordics", "expiring", 23, {
    region: "SE",
    use: { ...nothingInUse, titles: 52, total: 5127, assigned: 5089, available: 38 },
  }),
  token("Kiosks", "active", 49, {
    use: { ...nothingInUse, titles: 9, total: 10, assigned: 5, available: 5 },
  }),
  token("Displays", "read-only", 102, { inherited: true }),
];

const found = (typed: string) => {
  const filter = parseFilter(typed, tokenFilterKeys);
  const { matches } = readTokenFilter(filter);
  return list.filter(matches).map(({ name }) => name);
};

describe("a list of tokens is filtered", () => {
  test.each([
    ["state:expiring", ["Contractors", "Nordics"]],
    ["needs:action", ["Depot", "Contractors", "Iberia", "Nordics"]],
    ["expires:<=60", ["Contractors", "Nordics", "Kiosks"]],
    ["expires:past", ["Academy"]],
    ["expires:>200", ["Depot", "Iberia"]],
    ["ours:no", ["Iberia"]],
    ["inherited:yes", ["Academy", "Displays"]],
    ["-inherited:yes state:expired", []],
    ['group:"logistics"', ["Depot"]],
    ["region:se", ["Nordics"]],
    ["used:>90%", ["Nordics"]],
    ["used:50", ["Kiosks"]],
    ["okafor", ["Academy"]],
    ["alderm nord", ["Nordics"]],
  ])("by %s", (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  test("and says which terms mean nothing, which then filter nothing", () => {
    const filter = parseFilter("state:asleep used:much needs:>3 expires:soon", tokenFilterKeys);
    const { matches, strange } = readTokenFilter(filter);
    expect(strange.map(({ key }) => key)).toEqual(["state", "used", "needs", "expires"]);
    expect(list.filter(matches)).toHaveLength(list.length);
  });
});

describe("a list of tokens is sorted", () => {
  test.each<[TokenSort, boolean, string[]]>([
    ["urgency", false, ["Depot", "Academy", "Contractors", "Iberia", "Nordics", "Kiosks", "Displays"]],
    ["name", false, ["Academy", "Contractors", "Depot", "Displays", "Iberia", "Kiosks", "Nordics"]],
    ["name", true, ["Nordics", "Kiosks", "Iberia", "Displays", "Depot", "Contractors", "Academy"]],
    ["expires", false, ["Academy", "Contractors", "Nordics", "Kiosks", "Displays", "Depot", "Iberia"]],
    ["available", true, ["Nordics", "Kiosks", "Iberia", "Displays", "Depot", "Contractors", "Academy"]],
  ])("by %s, turned round: %s", (sort, descending, names) => {
    expect(sortTokens(list, sort, descending).map(({ name }) => name)).toEqual(names);
  });
});

test("the views count what they find, and how many tokens can do nothing until somebody acts, here or above", () => {
  expect(countViews(list, 60)).toEqual({
    all: 7,
    needsAction: 4,
    expiring: 3,
    notOurs: 1,
    inherited: 2,
    stopped: 2,
    stoppedAbove: 1,
  });
});
