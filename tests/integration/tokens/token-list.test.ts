import { describe, expect, test } from "vitest";
import { transaction } from "#lib/data/transaction.ts";
import * as health from "#lib/data/token-health.ts";
import { UNLIMITED } from "#lib/domain/licenses/counts.ts";
import type { Walk } from "#lib/domain/paging/page.ts";
import { ourMdmId } from "#lib/features/our-name.ts";
import { getToken, listTokens, tokenGroups } from "#lib/features/tokens/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import {
  makeCustomer,
  makeGroup,
  makeMember,
  systemAt,
  type TestScope,
} from "#tests/support/access-world.ts";
import { plantSync, plantTitle, plantToken } from "#tests/support/token-world.ts";

useFreshDatabase();

const plant = (scope: TestScope, name: string, rest: Parameters<typeof plantToken>[2] = {}) =>
  transaction(scope, (tx) => plantToken(tx, scope.groupId, { name, ...rest }));

const asked = { typed: "", sort: "name", descending: false, walk: null } as const;
const names = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name);

async function tree() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const nordics = await makeGroup(customer, "Nordics", retail);
  const academy = await makeGroup(customer, "Academy");
  const at = (groupId: string) => systemAt(customer, groupId);
  return {
    customer,
    top: await at(customer.groupId),
    retail: await at(retail),
    nordics: await at(nordics),
    academy: await at(academy),
  };
}

describe("the list of tokens", () => {
  test("shows those of the group and below, and what groups above share, which it calls inherited", async () => {
    const { top, retail, nordics, academy } = await tree();
    await plant(top, "Head Office");
    await plant(retail, "Stores");
    await plant(academy, "School");
    expect(names(await listTokens(top, asked))).toEqual(["Head Office", "School", "Stores"]);
    expect((await listTokens(nordics, asked)).rows).toMatchObject([
      { name: "Head Office", inherited: true, groupName: "Aldermoor Group" },
      { name: "Stores", inherited: true, groupName: "Retail" },
    ]);
    expect((await listTokens(retail, asked)).rows).toMatchObject([
      { name: "Head Office", inherited: true },
      { name: "Stores", inherited: false },
    ]);
  });

  test("adds up what Apple counts, without what has no limit, and leaves out what cannot be given", async () => {
    const { top } = await tree();
    const stores = await plant(top, "Stores", { registered: false, owner: null });
    const school = await plant(top, "School");
    await transaction(top, async (tx) => {
      await plantTitle(tx, stores, { total: 100, assigned: 40 });
      await plantTitle(tx, school, { total: 1000, assigned: 900 });
      await plantTitle(tx, school, { total: 10, assigned: 13 });
      await plantTitle(tx, school, { total: 20, assigned: 5, retired: 15 });
      await plantTitle(tx, school, { total: UNLIMITED, assigned: 311 });
    });
    await claim(top, school);
    const { rows, sum, views } = await listTokens(top, asked);
    expect(rows[0]).toMatchObject({
      name: "School",
      frozen: false,
      use: { titles: 4, unlimitedTitles: 1, emptyTitles: 2, total: 1030, assigned: 918, available: 100, retired: 15, over: 3, assignedUnlimited: 311 },
    }); // prettier-ignore
    expect(rows[1]).toMatchObject({
      name: "Stores",
      frozen: true,
      use: { total: 100, assigned: 40, available: 60 },
    });
    expect(sum).toEqual({ assigned: 918, available: 100, frozen: 1, readOnly: 0, observed: 0 });
    expect(views).toMatchObject({ all: 2, needsAction: 1, stopped: 1, notOurs: 1 });
  });

  test("walks page by page, counts what matches, and says which words mean nothing", async () => {
    const { top } = await tree();
    for (let number = 0; number < 53; number++) await plant(top, `Store ${String(number).padStart(2, "0")}`);
    const seen: string[] = [];
    let walk: Walk = null;
    do {
      const page: Awaited<ReturnType<typeof listTokens>> = await listTokens(top, { ...asked, walk });
      seen.push(...names(page));
      walk = page.next ? { after: page.next } : null;
    } while (walk);
    expect(seen).toEqual(
      Array.from({ length: 53 }, (_, number) => `Store ${String(number).padStart(2, "0")}`),
    );
    const found = await listTokens(top, { ...asked, typed: "store 1 state:sleeping owner:me" });
    expect(found).toMatchObject({ total: 10, from: 1, unknown: ["owner:me", "state:sleeping"] });
  });

  test("says which tokens are being read from Apple now", async () => {
    const { top } = await tree();
    const id = await plant(top, "Stores");
    await transaction(top, (tx) => plantSync(tx, id, top.groupId));
    expect(await getToken(top, id)).toMatchObject({ syncing: true, freshness: "never", countedAt: null });
  });
});

test("a token out of sight, an unknown one and no id at all are not found alike", async () => {
  const { retail, academy } = await tree();
  const id = await plant(retail, "Stores");
  expect(await getToken(academy, id)).toBeNull();
  expect(await getToken(academy, "00000000-0000-4000-8000-000000000000")).toBeNull();
  expect(await getToken(academy, "settings")).toBeNull();
});

test("a token can belong to the group worked in and to those below it", async () => {
  const { customer, retail } = await tree();
  const { scope } = await makeMember(customer, "admin", retail.groupId);
  expect((await tokenGroups(scope)).map(({ path }) => path.join(" / "))).toEqual([
    "Aldermoor Group / Retail",
    "Aldermoor Group / Retail / Nordics",
  ]);
});

/** Our name stands at the location, as Apple's last answer said. */
async function claim(scope: TestScope, tokenId: string): Promise<void> {
  const token = await getToken(scope, tokenId);
  const owner = {
    id: await ourMdmId(scope.customerId, token?.uId ?? ""),
    name: "Quartermaster",
    metadata: null,
  };
  const answer = { at: scope.now(), ms: 41, expiresAt: null, owner, ours: true };
  await transaction(scope, (tx) => health.noteAnswer(tx, tokenId, answer));
}
