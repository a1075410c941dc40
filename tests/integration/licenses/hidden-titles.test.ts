import { expect, test } from "vitest";
import { transaction } from "#lib/data/transaction.ts";
import { hideTitles } from "#lib/features/titles/hide-titles.ts";
import { listTitles, viewTitle } from "#lib/features/titles/queries.ts";
import { restoreTitles } from "#lib/features/titles/restore-titles.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt, type TestScope } from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

useFreshDatabase();

async function shop() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const [top, below] = [await systemAt(customer, customer.groupId), await systemAt(customer, retail)];
  const [keynote = "", pages = ""] = await transaction(top, async (tx) => {
    const tokenId = await plantToken(tx, customer.groupId);
    const keynote = await plantTitle(tx, tokenId, { adamId: "361285480", total: 5, assigned: 2 });
    return [keynote, await plantTitle(tx, tokenId, { adamId: "361309726", total: 5 })];
  });
  return { customer, top, below, keynote, pages };
}

const listed = async (scope: TestScope, typed = "") => {
  const { rows, views } = await listTitles(scope, { typed, descending: false, walk: null });
  return [rows.map(({ adamId }) => adamId), [views.all, views.hidden]];
};

test("a hidden title leaves lists and sums, is found by the filter, and keeps its page and its licenses", async () => {
  const { customer, top, keynote } = await shop();
  expect(await hideTitles(top, { ids: [keynote] })).toBe(1);
  expect(await hideTitles(top, { ids: [keynote] })).toBe(0);
  expect(await listed(top)).toEqual([["361309726"], [1, 1]]);
  expect(await listed(top, "hidden:yes")).toEqual([["361285480"], [1, 1]]);
  expect((await viewTitle(top, keynote))?.title).toMatchObject({
    hidden: { groupId: customer.groupId, by: top.actor.name },
    pool: { assigned: 2 },
  });

  expect(await restoreTitles(top, { ids: [keynote] })).toBe(1);
  expect(await listed(top)).toEqual([
    ["361285480", "361309726"],
    [2, 0],
  ]);
  const said = ["title.hidden", "title.restored"].map((action) => auditOf(customer, action, keynote));
  expect((await Promise.all(said)).map((entries) => entries.length)).toEqual([1, 1]);
});

test("what a group hides is hidden below it, and not above", async () => {
  const { top, below, keynote, pages } = await shop();
  await hideTitles(below, { ids: [pages] });
  expect(await listed(top)).toEqual([
    ["361285480", "361309726"],
    [2, 0],
  ]);
  await hideTitles(top, { ids: [keynote] });
  expect(await listed(below)).toEqual([[], [0, 2]]);
  await expect(restoreTitles(below, { ids: [keynote] })).rejects.toMatchObject({
    reason: "title-hidden-above",
  });
  await restoreTitles(below, { ids: [pages] });
  expect(await listed(below)).toEqual([["361309726"], [1, 1]]);
});

test("nobody hides a title of which they see no token", async () => {
  const [{ keynote }, stranger] = [await shop(), await shop()];
  await expect(hideTitles(stranger.top, { ids: [keynote] })).rejects.toMatchObject({ reason: "not-found" });
});
