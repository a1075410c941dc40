import { afterAll, beforeAll, expect, test } from "vitest";
import { addConnector } from "#lib/features/mdm/add-connector.ts";
import { applyPlan } from "#lib/features/operations/apply-plan.ts";
import { createPlan } from "#lib/features/plans/create-plan.ts";
import { AskPlan } from "#lib/features/plans/schemas.ts";
import { registerPeople } from "#lib/features/registration/register-people.ts";
import { readHinted } from "#lib/features/sync/read-hinted.ts";
import { listHolders } from "#lib/features/titles/queries.ts";
import {
  accept,
  mailed,
  plantNamed,
  standing,
  timeline,
  workOnInvitations,
} from "#tests/support/invitation-world.ts";
import { follow, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30", MDM_ALLOWED_HOSTS: "127.0.0.1" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

test("an app given with the user's license invites whom it was given to, by the command to their device and without a mail, with the switch off; Apple tells that they accepted, and it is theirs", async () => {
  const here = await syncedLocation(world, { assets: [{ adamId: "409183694", total: 5 }] });
  const { tokenId } = here;
  const [ada, ben] = await plantNamed(world, ["Ada", "Ben"]);
  await registerPeople(world.scope, { tokenId, people: [ada ?? "", ben ?? ""], queue: false });
  await workOnInvitations(world, here);
  expect(await standing(world, tokenId)).toEqual([]);

  await addConnector(world.scope, {
    groupId: world.groupId, kind: "nanomdm", name: "Field", url: "http://127.0.0.1:9/", apiKey: "key", installs: false, newcomers: "offer",
  }); // prettier-ignore
  const plantDevice = (serial: string, osVersion: string, seen: string) =>
    sql(
      world,
      `insert into "Device" ("customerId", "groupId", "serial", "name", "nameKey", "platform", "osVersion", "enrollment", "source", "createdAt", "updatedAt", "ownerId", "udid", "lastSeenAt")
       values ($1, $2, $3, $3, lower($3), 'ipados', $4, 'device', 'csv', now(), now(), $5, gen_random_uuid()::text, $6)`,
      [world.customerId, world.groupId, serial, osVersion, ada, seen],
    );
  await plantDevice("OLDPAD000001", "7.0.2", "2026-11-20");
  await plantDevice("NEWPAD000001", "17.5", "2026-11-19");

  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '409183694'`);
  const ask = AskPlan.parse({ kind: "assign", titles: [title?.["id"]], people: [ada] });
  const { planId } = await createPlan(world.scope, ask);
  await follow(world, (await applyPlan(world.scope, planId)).operationId);
  await workOnInvitations(world, here);
  expect(await standing(world, tokenId)).toEqual(["Ada invited assignment command 1"]);
  expect(await mailed(world)).toEqual([]);
  const commands = await sql(world, `select d."serial", c."kind", c."invitationUrl" from "MdmCommand" c join "Device" d on d."id" = c."deviceId"`); // prettier-ignore
  const holders = async () =>
    (await listHolders(world.scope, { titleId: String(title?.["id"]), typed: "", walk: null })).rows;
  expect(await holders()).toMatchObject([{ kind: "person", reserved: true, record: { name: "Ada" } }]);
  accept(world, here, ada ?? "");
  await sql(
    world,
    `insert into "AppleNotification" ("customerId", "tokenId", "notificationId", "type", "receivedAt") values ($1, $2, 'n-1', 'USER_ASSOCIATED', now())`,
    [world.customerId, tokenId],
  );
  expect(await readHinted(world.scope, tokenId, new AbortController().signal)).toBe("read");
  expect(await holders()).toMatchObject([{ kind: "person", reserved: false, record: { name: "Ada" } }]);
  expect(await standing(world, tokenId)).toEqual(["Ada accepted assignment command 1"]);
  expect(commands).toMatchObject([{ serial: "NEWPAD000001", kind: "invite" }]);
  expect(commands[0]?.["invitationUrl"]).toMatch(/inviteCode=[0-9a-f]{32}/);
  expect(await timeline(world, ada ?? "")).toMatchObject([
    {
      kind: "invitation-sent",
      detail: { reason: "assignment", channel: "command", device: "NEWPAD000001", token: expect.any(String) },
    },
    { kind: "invitation-accepted" },
  ]);
});
