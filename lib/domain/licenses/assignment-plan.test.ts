import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planAssign, type PlanTitle } from "#lib/domain/licenses/assignment-plan.ts";
import type { PlanTarget } from "#lib/domain/licenses/eligibility.ts";

const pool = (tokenId: string, available: number, more = {}) => ({
  tokenId,
  name: tokenId,
  canWrite: true,
  priority: 0,
  available,
  unlimited: false,
  expiresAt: new Date("2031-01-01T00:00:00Z"),
  ...more,
});
const title = (titleId: string, pools: PlanTitle["pools"], more: Partial<PlanTitle> = {}): PlanTitle => ({
  titleId,
  adamId: titleId,
  pricingParam: "STDQ",
  kind: "app",
  deviceAssignable: true,
  platforms: ["iOS"],
  pools,
  ...more,
});
const device = (serial: string, more: Partial<PlanTarget> = {}): PlanTarget => ({
  key: `d:${serial}`,
  kind: "device",
  known: true,
  ...more,
});
const person = (id: string, ...registeredIn: string[]): PlanTarget => ({
  key: `p:${id}`,
  kind: "person",
  known: true,
  userStatus: "associated",
  registeredIn,
});
const nobodyHolds = () => null;
const plan = (
  titles: PlanTitle[],
  targets: PlanTarget[],
  held: (t: string, k: string) => string | null = nobodyHolds,
) => planAssign({ titles, targets, held });
const verdicts = (...args: Parameters<typeof plan>) =>
  plan(...args).rows.map((row) =>
    [row.key, row.result, "reason" in row ? row.reason : row.tokenId].join(" "),
  );

describe("planning who gets a license", () => {
  test("serves those asked for first, and lets the rest wait when licenses run out", () => {
    const asked = [device("1"), device("2"), device("3")];
    expect(verdicts([title("k", [pool("a", 2)])], asked)).toEqual([
      "d:1 gets a",
      "d:2 gets a",
      "d:3 waits none-left",
    ]);
  });

  test("gives nothing to whoever holds the title already, from whichever token", () => {
    const held = (_title: string, key: string) => (key === "d:1" ? "elsewhere" : null);
    expect(verdicts([title("k", [pool("a", 1)])], [device("1"), device("2")], held)).toEqual([
      "d:1 has elsewhere",
      "d:2 gets a",
    ]);
  });

  test("gives one license to a target or a title that was named twice", () => {
    const keynote = title("k", [pool("a", 5)]);
    expect(verdicts([keynote, keynote], [device("1"), device("1")])).toEqual(["d:1 gets a"]);
  });

  test("draws on one token until it is empty, then on the next", () => {
    const asked = [device("1"), device("2"), device("3")];
    const { rows, tokens } = plan([title("k", [pool("few", 1), pool("many", 2)])], asked);
    expect(rows.map((row) => "tokenId" in row && row.tokenId)).toEqual(["many", "many", "few"]);
    expect(tokens).toEqual([
      { tokenId: "many", gets: 2 },
      { tokenId: "few", gets: 1 },
    ]);
  });

  test("never draws on a token that cannot act, however much it has", () => {
    const frozen = pool("frozen", 99, { canWrite: false, priority: 9 });
    expect(verdicts([title("k", [frozen, pool("a", 1)])], [device("1"), device("2")])).toEqual([
      "d:1 gets a",
      "d:2 waits none-left",
    ]);
    expect(verdicts([title("k", [frozen])], [device("1")])).toEqual(["d:1 cannot no-token-can-act"]);
    expect(verdicts([title("k", [])], [device("1")])).toEqual(["d:1 cannot no-token-can-act"]);
  });

  test("names the token that would pay once it can act, as long as it has one left", () => {
    const [frozen, empty] = [pool("frozen", 1, { canWrite: false }), pool("empty", 0, { canWrite: false })];
    const { rows } = plan([title("k", [frozen, empty])], [device("1"), device("2")]);
    expect(rows.map((row) => ("tokenId" in row ? row.tokenId : null))).toEqual(["frozen", null]);
  });

  test("never runs out of a title without limit", () => {
    const asked = Array.from({ length: 50 }, (_, n) => device(`${n}`));
    expect(plan([title("k", [pool("a", 0, { unlimited: true })])], asked).totals).toEqual({
      gets: 50,
      has: 0,
      cannot: 0,
      waits: 0,
    });
  });

  test("counts less than nothing as nothing", () => {
    expect(verdicts([title("k", [pool("a", -3)])], [device("1")])).toEqual(["d:1 waits none-left"]);
  });

  test("pays for people only from tokens whose location knows them", () => {
    const titles = [title("k", [pool("a", 9), pool("b", 1), pool("frozen", 9, { canWrite: false })])];
    const asked = [
      person("ada", "b"),
      person("bob", "a", "b"),
      person("cem", "c"),
      person("dee", "frozen"),
      person("eve", "b"),
    ];
    expect(verdicts(titles, asked)).toEqual([
      "p:ada gets b",
      "p:bob gets a",
      "p:cem cannot not-registered",
      "p:dee cannot no-token-can-act",
      "p:eve waits none-left",
    ]);
  });

  test("tells a person whom the only location does not know", () => {
    expect(verdicts([title("k", [pool("a", 9)])], [person("ada")])).toEqual(["p:ada cannot not-registered"]);
  });

  test("spends no license on whoever cannot use it", () => {
    const asked = [device("1", { known: false }), device("2", { platform: "macos" }), device("3")];
    expect(verdicts([title("k", [pool("a", 1)])], asked)).toEqual([
      "d:1 cannot unknown-serial",
      "d:2 cannot wrong-platform",
      "d:3 gets a",
    ]);
  });

  test("adds up for each title and for all", () => {
    const held = (titleId: string, key: string) => (titleId === "p" && key === "d:1" ? "a" : null);
    const titles = [title("k", [pool("a", 1)]), title("p", [pool("a", 9)], { platforms: ["macOS"] })];
    const asked = [device("1", { platform: "ios" }), device("2", { platform: "ios" })];
    expect(plan(titles, asked, held)).toMatchObject({
      totals: { gets: 1, has: 1, cannot: 1, waits: 1 },
      titles: [
        { titleId: "k", gets: 1, has: 0, cannot: 0, waits: 1 },
        { titleId: "p", gets: 0, has: 1, cannot: 1, waits: 0 },
      ],
    });
  });
});

test("no plan gives out more than there is, gives to a holder, or lets anyone wait while there is one left", () => {
  const some = fc.record({
    pools: fc.array(fc.record({ available: fc.integer({ min: -1, max: 4 }), canWrite: fc.boolean() }), {
      maxLength: 4,
    }),
    targets: fc.array(fc.record({ n: fc.nat({ max: 12 }), known: fc.boolean() }), { maxLength: 15 }),
    holders: fc.array(fc.nat({ max: 12 })),
  });

  fc.assert(
    fc.property(some, ({ pools, targets, holders }) => {
      const held = (_: string, key: string) => (holders.includes(Number(key.slice(2))) ? "z" : null);
      const asked = targets.map(({ n, known }) => device(`${n}`, { known }));
      const supply = pools.map(({ available, canWrite }, n) => pool(`${n}`, available, { canWrite }));
      const { rows, tokens } = plan([title("k", supply)], asked, held);

      expect(rows.map(({ key }) => key)).toEqual([...new Set(asked.map(({ key }) => key))]);
      for (const { tokenId, gets } of tokens) {
        expect(supply[Number(tokenId)]?.canWrite).toBe(true);
        expect(gets).toBeLessThanOrEqual(supply[Number(tokenId)]?.available ?? 0);
      }
      for (const row of rows) expect(row.result === "has").toBe(held("k", row.key) !== null);
      const free = supply
        .filter(({ canWrite }) => canWrite)
        .reduce((sum, one) => sum + Math.max(0, one.available), 0);
      const given = rows.filter(({ result }) => result === "gets").length;
      if (rows.some(({ result }) => result === "waits")) expect(given).toBe(free);
    }),
  );
});
