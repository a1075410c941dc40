import { expect, test } from "vitest";
import { findPlaces } from "#lib/data/across-groups/places.ts";
import { findStanding } from "#lib/data/across-groups/standing.ts";
import { suspendMember } from "#lib/features/members/suspend-member.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { giveRole, makeAccount, makeCustomer, makeGroup, scopeOf } from "#tests/support/access-world.ts";

useFreshDatabase();

async function world() {
  const aldermoor = await makeCustomer("Aldermoor Group");
  const retail = await makeGroup(aldermoor, "Retail");
  const nordics = await makeGroup(aldermoor, "Nordics", retail);
  const academy = await makeGroup(aldermoor, "Academy");
  const kestrel = await makeCustomer("Kestrel Schools");
  const { id } = await makeAccount();
  return { aldermoor, retail, nordics, academy, kestrel, id };
}

test("a role holds where it was given and below, and the strongest counts", async () => {
  const { aldermoor, retail, nordics, academy, id } = await world();
  await giveRole(aldermoor, id, "viewer", retail);
  await giveRole(aldermoor, id, "admin", nordics);
  const roleIn = async (groupId: string) => (await findStanding(id, groupId))?.role ?? null;
  expect([
    await roleIn(retail),
    await roleIn(nordics),
    await roleIn(academy),
    await roleIn(aldermoor.groupId),
  ]).toEqual(["viewer", "admin", null, null]);
});

test("a member's places are the customers they work for, each with the groups they reach", async () => {
  const { aldermoor, retail, nordics, kestrel, id } = await world();
  await giveRole(aldermoor, id, "viewer", retail);
  await giveRole(aldermoor, id, "admin", nordics);
  await giveRole(kestrel, id, "viewer");
  expect(await findPlaces(id)).toMatchObject([
    {
      customerId: aldermoor.customerId,
      name: "Aldermoor Group",
      groups: [{ id: nordics, parentId: retail }, { id: retail }],
      topGroupIds: [retail],
    },
    { customerId: kestrel.customerId, topGroupIds: [kestrel.groupId] },
  ]);
});

test("a suspended member has no place there, and keeps the others", async () => {
  const { aldermoor, kestrel, id } = await world();
  await giveRole(aldermoor, id, "admin");
  await giveRole(kestrel, id, "viewer");
  await suspendMember(await scopeOf(aldermoor.ownerId, aldermoor.groupId), { memberId: id });
  expect((await findPlaces(id)).map(({ name }) => name)).toEqual(["Kestrel Schools"]);
});
