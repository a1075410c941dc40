import { describe, expect, test } from "vitest";
import { planRevoke, type RevokeTitle } from "#lib/domain/licenses/revocation-plan.ts";

const app: RevokeTitle = {
  titleId: "k",
  revocable: true,
  pools: [
    { tokenId: "a", canWrite: true },
    { tokenId: "frozen", canWrite: false },
  ],
};
const verdicts = (title: RevokeTitle, held: Record<string, string | string[]>) =>
  planRevoke({
    titles: [title],
    targets: Object.keys(held).map((key) => ({ key })),
    held: (_title, key) => (held[key] === "nothing" ? null : (held[key] ?? null)),
  }).rows.map((row) => [row.key, row.result, "reason" in row ? row.reason : row.tokenId].join(" "));

describe("planning who loses a license", () => {
  test.each([
    ["takes it from its holder", app, "a", ["d:1 loses a"]],
    ["takes nothing from who has nothing", app, "nothing", ["d:1 has-not not-held"]],
    ["takes no book back", { ...app, revocable: false }, "a", ["d:1 cannot not-revocable"]],
    ["takes nothing through a token that cannot act", app, "frozen", ["d:1 cannot token-cannot-act"]],
    ["takes nothing through a token that is gone", app, "unknown", ["d:1 cannot token-cannot-act"]],
    [
      "takes both from who holds it twice",
      app,
      ["a", "frozen"],
      ["d:1 loses a", "d:1 cannot token-cannot-act"],
    ],
  ])("%s", (_what, title, held, expected) => {
    expect(verdicts(title, { "d:1": held })).toEqual(expected);
  });

  test("takes once what was named twice, and adds it up", () => {
    const plan = planRevoke({
      titles: [app, app],
      targets: [{ key: "d:1" }, { key: "d:2" }, { key: "d:1" }],
      held: (_title, key) => (key === "d:1" ? "a" : null),
    });
    expect(plan.rows.map(({ key }) => key)).toEqual(["d:1", "d:2"]);
    expect(plan.totals).toEqual({ loses: 1, cannot: 0, "has-not": 1 });
    expect(plan.titles).toEqual([{ titleId: "k", loses: 1, cannot: 0, "has-not": 1 }]);
    expect(plan.tokens).toEqual([{ tokenId: "a", loses: 1 }]);
  });
});
