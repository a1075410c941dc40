import { expect } from "vitest";
import { registerPeople } from "#lib/features/registration/register-people.ts";
import { retirePerson } from "#lib/features/registration/retire-person.ts";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { syncedLocation } from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";
import {
  followRegistration,
  outcomes,
  plantPeople,
  stateOf,
  userCalls,
  usersAtApple,
} from "#tests/support/registration-world.ts";

export type RegistrationDeed = "register" | "retire";

/** An operation of which nothing is done yet: three people in two orders, one of them with an account; or one to be retired. */
async function operationOf(world: LicenseWorld, deed: RegistrationDeed) {
  const here = await syncedLocation(world, {});
  const people = await plantPeople(world, [
    { name: "Ada" },
    { name: "Ben", managedAccount: `ben.${crypto.randomUUID()}@school.example` },
    { name: "Cleo" },
  ]);
  const { tokenId } = here;
  const asked = await registerPeople(world.scope, { tokenId, people, queue: false });
  if (deed === "register") return { here, people, registrationId: asked.operationId ?? "" };
  await followRegistration(world, asked.operationId ?? "");
  const retiring = await retirePerson(world.scope, people[1] ?? "", {
    tokenId,
    queue: false,
  });
  return { here, people, registrationId: retiring.operationId ?? "" };
}

/** How many moments an operation has at which its process may die. */
export async function momentsOf(world: LicenseWorld, deed: RegistrationDeed): Promise<number> {
  return (await runAndDie(world, await operationOf(world, deed), 0)).moments;
}

/** The process dies at its n-th moment; another takes over. Apple was asked for each person exactly once. */
export async function survivesDeath(
  world: LicenseWorld,
  deed: RegistrationDeed,
  killAt: number,
): Promise<void> {
  const { here, people, registrationId } = await operationOf(world, deed);
  expect((await runAndDie(world, { registrationId }, killAt)).killed).toBe(true);
  await world.emulator.world().settle();
  await followRegistration(world, registrationId);

  const [ada, ben, cleo] = people;
  const wanted = [`${ada} Registered`, `${ben} ${deed === "retire" ? "Retired" : "Associated"}`, `${cleo} Registered`]; // prettier-ignore
  expect(await usersAtApple(world, here)).toEqual(wanted.toSorted());
  const asked = userCalls(world, here).flatMap(({ verb, users }) =>
    users.map(({ clientUserId }) => `${verb} ${clientUserId}`),
  );
  const created = people.map((id) => `create ${id}`);
  expect(asked.toSorted()).toEqual([...created, ...(deed === "retire" ? [`retire ${ben}`] : [])].toSorted());
  expect(await stateOf(world, registrationId)).toBe("done");
  const names = deed === "retire" ? ["Ben"] : ["Ada", "Ben", "Cleo"];
  expect(await outcomes(world, registrationId)).toEqual(names.map((name) => `${name} confirmed`));
}
