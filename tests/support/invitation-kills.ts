import { expect } from "vitest";
import { mailed } from "#tests/support/invitation-world.ts";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { ahead, sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";

const MINUTE_MS = 60_000;

/** A location that knows so many people who have not accepted, with its switch on and everybody in the queue. */
export async function crowd(world: LicenseWorld, people: number): Promise<AddedLocation> {
  const { switchInvites } = await import("#lib/features/invitations/switch-invites.ts");
  const here = await syncedLocation(world, {});
  const mine = [world.customerId, world.groupId, here.tokenId, people];
  await sql(
    world,
    `with crowd as (
       select gen_random_uuid() as id, n from generate_series(1, $4::int) n
     ), people as (
       insert into "Person" ("customerId", "id", "groupId", "name", "nameKey", "email", "emailKey", "source", "createdAt", "updatedAt")
       select $1::uuid, id, $2::uuid, 'Person ' || n, 'person ' || n, 'p' || n || '@aldermoor.example', 'p' || n || '@aldermoor.example',
         'csv', now(), now() from crowd returning "id"
     )
     insert into "AppleUser" ("customerId", "tokenId", "clientUserId", "status", "inviteCode", "personId")
     select $1::uuid, $3::uuid, id::text, 'Registered', md5(id::text), id from crowd`,
    mine,
  );
  await switchInvites(world.scope, { tokenId: here.tokenId, invites: true });
  return here;
}

/** Lets the customer's clock be so far ahead, for whichever process asks. */
const setClock = (world: LicenseWorld, ms: number) =>
  sql(world, `update "Customer" set "clockOffsetMs" = $2 where "id" = $1`, [world.customerId, ms]);

/** Every minute the worker looks again; in one of them its process dies, and another takes over. */
export async function inviteEverybody(
  world: LicenseWorld,
  { tokenId }: AddedLocation,
  { people, perMinute, diesIn, at }: { people: number; perMinute: number; diesIn: number; at: number },
): Promise<void> {
  const { runInvitations } = await import("#lib/features/invitations/run-invitations.ts");
  const minutes = Math.ceil(people / perMinute) + 1;
  for (let minute = 0; minute < minutes; minute++) {
    const ms = minute * (MINUTE_MS + 1000);
    if (minute === diesIn) {
      await setClock(world, ms);
      expect((await runAndDie(world, { invitingId: tokenId }, at)).killed).toBe(true);
      await setClock(world, 0);
      const sent = (await mailed(world)).length;
      expect(sent).toBeGreaterThan(minute * perMinute);
      expect(sent).toBeLessThan((minute + 1) * perMinute);
    }
    await runInvitations(ahead(world, ms), tokenId);
    expect((await mailed(world)).length).toBe(Math.min(people, (minute + 1) * perMinute));
  }
  const addresses = await mailed(world);
  expect(addresses).toHaveLength(people);
  expect(new Set(addresses).size).toBe(people);
  const stands = await sql(
    world,
    `select "state", "times", count(*)::int as "people" from "ProgramInvitation" where "tokenId" = $1 group by 1, 2`,
    [tokenId],
  );
  expect(stands).toEqual([{ state: "invited", times: 1, people }]);
  const events = await sql(world, `select count(*)::int as "told" from "HolderEvent" where "kind" = 'invitation-sent'`); // prettier-ignore
  expect(events).toEqual([{ told: people }]);
  await withinThrottle(world, perMinute);
}

/** No minute of the customer's time has more mails than may leave in one, wherever it begins. */
async function withinThrottle(world: LicenseWorld, perMinute: number): Promise<void> {
  const [most] = await sql(
    world,
    `select max(n)::int as "most" from (
       select count(*) over (order by "createdAt" range between interval '59.9 seconds' preceding and current row) as n
       from "OutgoingMail" where "kind" = 'program-invitation') counted`,
  );
  expect(most?.["most"]).toBe(perMinute);
}
