import { afterAll, beforeAll, expect, test } from "vitest";
import { cancelInvitations } from "#lib/features/invitations/cancel-invitations.ts";
import { listPeople } from "#lib/features/inventory/queries.ts";
import { invitePeople, resendInvitations } from "#lib/features/invitations/invite-people.ts";
import { invitationStanding, listInvitations } from "#lib/features/invitations/queries.ts";
import { switchInvites } from "#lib/features/invitations/switch-invites.ts";
import { setTitleAssignment } from "#lib/features/invitations/title-assignment.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import {
  accept,
  forget,
  mailed,
  plantNamed,
  standing,
  timeline,
  workOnInvitations,
} from "#tests/support/invitation-world.ts";
import { ahead, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { plantPeople } from "#tests/support/registration-world.ts";
import { newerFile, renew, revoked } from "#tests/support/renewal-story.ts";

const DAY_MS = 86_400_000;
let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({
    EVENT_POLL_SECONDS: "30",
    INVITATIONS_PER_MINUTE: "2",
    MDM_ALLOWED_HOSTS: "127.0.0.1",
  });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

const emptied = () => forget(world);
const named = (...names: string[]) => plantNamed(world, names);

test("the switch queues everybody, saving sends nothing, and no more leave in a minute than may", async () => {
  await emptied();
  const here = await syncedLocation(world, {});
  await named("Ada", "Ben", "Cleo");
  await switchInvites(world.scope, { tokenId: here.tokenId, invites: true });
  expect(await mailed(world)).toEqual([]);

  const next = await workOnInvitations(world, here);
  expect(await mailed(world)).toHaveLength(2);
  expect(next).not.toBe("finished");
  const { counts } = (await invitationStanding(world.scope, here.tokenId)) ?? {};
  expect(counts).toMatchObject({ invited: 2, queued: 1, "not-invited": 0 });
  expect(await workOnInvitations(world, here, 61_000)).toBe("finished");
  const everybody = ["ada", "ben", "cleo"].map((name) => `${name}@aldermoor.example`);
  expect(await mailed(world)).toEqual(everybody);
  expect(await workOnInvitations(world, here, 122_000)).toBe("finished");
  expect(await mailed(world)).toEqual(everybody);
});

test("turned off and on again nobody is told twice within the cool-down, and afterwards whoever has not accepted", async () => {
  await emptied();
  const here = await syncedLocation(world, {});
  const [ada] = await named("Ada", "Ben");
  const { tokenId } = here;
  await switchInvites(world.scope, { tokenId, invites: true });
  await workOnInvitations(world, here);
  accept(world, here, ada ?? "");
  await runSync(world.scope, tokenId);
  await switchInvites(world.scope, { tokenId, invites: false });
  expect(await invitationStanding(world.scope, tokenId)).toMatchObject({
    invites: false,
    forecast: { people: 0, cooling: 1 },
  });
  await switchInvites(world.scope, { tokenId, invites: true });
  await workOnInvitations(world, here, 61_000);
  expect(await standing(world, tokenId)).toEqual(["Ada accepted switch mail 1", "Ben invited switch mail 1"]);

  const later = ahead(world, 8 * DAY_MS);
  await switchInvites(later, { tokenId, invites: false });
  expect((await invitationStanding(later, tokenId))?.forecast).toEqual({ people: 1, cooling: 0 });
  await switchInvites(later, { tokenId, invites: true });
  await workOnInvitations(world, here, 8 * DAY_MS);
  expect(await standing(world, tokenId)).toEqual(["Ada accepted switch mail 1", "Ben invited switch mail 2"]);
});

test("with the switch off nobody is invited; an Auto app with the user's license invites all the same, and the timeline says why", async () => {
  await emptied();
  const here = await syncedLocation(world, { assets: [{ adamId: "361309726", total: 5 }] });
  const { tokenId } = here;
  const [ada] = await named("Ada");
  expect(await workOnInvitations(world, here)).toBe("finished");
  expect(await standing(world, tokenId)).toEqual([]);

  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '361309726'`);
  const titleId = String(title?.["id"]);
  await setTitleAssignment(world.scope, { titleId, assignmentType: "auto", licensing: "device" });
  await workOnInvitations(world, here);
  expect(await standing(world, tokenId)).toEqual([]);

  await setTitleAssignment(world.scope, { titleId, assignmentType: "auto", licensing: "user" });
  expect((await invitationStanding(world.scope, tokenId))?.autoTitles).toMatchObject([{ id: titleId }]);
  await workOnInvitations(world, here);
  expect(await standing(world, tokenId)).toEqual(["Ada invited auto-title mail 1"]);
  expect(await timeline(world, ada ?? "")).toMatchObject([
    { kind: "invitation-sent", detail: { reason: "auto-title", channel: "mail" } },
  ]);

  await named("Ben");
  await workOnInvitations(world, here, 61_000);
  await setTitleAssignment(world.scope, { titleId, assignmentType: "on-demand", licensing: "user" });
  await named("Cleo");
  await workOnInvitations(world, here, 122_000);
  expect(await standing(world, tokenId)).toEqual([
    "Ada invited auto-title mail 1",
    "Ben invited auto-title mail 1",
  ]);
});

test("by hand: one, again only after the cool-down, and canceled while it waits; who has no address cannot be reached", async () => {
  await emptied();
  const here = await syncedLocation(world, { managedDomains: ["school.example"] });
  const { tokenId } = here;
  const [ada, ben, cleo] = await named("Ada", "Ben", "Cleo");
  const [dov] = await plantPeople(world, [{ name: "Dov", managedAccount: "dov@elsewhere.example" }]);
  const hand = { tokenId, queue: false, people: [ada, dov].map((id) => id ?? "") };
  expect(await invitePeople(world.scope, hand)).toEqual({ people: 2, leftOut: 0, waits: false });
  expect(await invitePeople(world.scope, hand)).toEqual({ people: 0, leftOut: 2, waits: false });
  await workOnInvitations(world, here);
  expect(await standing(world, tokenId)).toEqual([
    "Ada invited by-hand mail 1",
    "Dov unreachable by-hand no-way",
  ]);
  expect(await resendInvitations(world.scope, { tokenId, people: [ada ?? ""] })).toEqual({ people: 0 });
  const later = ahead(world, 8 * DAY_MS);
  expect(await resendInvitations(later, { tokenId, people: [ada ?? ""] })).toEqual({ people: 1 });
  expect(await invitePeople(world.scope, { tokenId, queue: false, q: "Cleo" })).toMatchObject({ people: 1 });
  expect(await cancelInvitations(world.scope, { tokenId, people: [cleo ?? "", ben ?? ""] })).toEqual({
    people: 1,
  });
  await workOnInvitations(world, here, 8 * DAY_MS);
  expect(await standing(world, tokenId)).toEqual([
    "Ada invited by-hand mail 2",
    "Cleo canceled by-hand",
    "Dov unreachable by-hand no-way",
  ]);
  const found = async (typed: string) =>
    (await listPeople(world.scope, { typed, walk: null, sort: "name", descending: false })).rows.map(
      ({ name }) => name,
    );
  expect(await found("invitation:invited invitation:canceled")).toEqual(["Ada", "Cleo"]);
  expect(await found("invitation:none")).toEqual(["Ben"]);
  expect(await found("-invitation:none")).toEqual(["Ada", "Cleo", "Dov"]);
  const { rows } = await listInvitations(world.scope, { tokenId, view: "canceled", walk: null });
  expect(rows).toMatchObject([{ person: "Cleo", askedBy: "test" }]);
});

test("accepting makes the waiting license theirs, with nobody pressing anything; what happened while the token was dead is caught up", async () => {
  await emptied();
  const here = await syncedLocation(world, {});
  const { tokenId } = here;
  const [ada] = await named("Ada", "Ben");
  await switchInvites(world.scope, { tokenId, invites: true });
  await revoked(world, here);
  await workOnInvitations(world, here);
  expect(await standing(world, tokenId)).toEqual(["Ada queued switch", "Ben queued switch"]);
  expect(await mailed(world)).toEqual([]);

  await renew(world, newerFile(world, here), tokenId);
  expect(await runSync(world.scope, tokenId)).toBe("done");
  const [due] = await sql(world, `select 1 from "DueWork" where "kind" = 'invitations' and "id" = $1`, [tokenId]); // prettier-ignore
  expect(due).toBeDefined();
  await workOnInvitations(world, here);
  expect(await standing(world, tokenId)).toEqual(["Ada invited switch mail 1", "Ben invited switch mail 1"]);

  accept(world, here, ada ?? "");
  expect(await runSync(world.scope, tokenId)).toBe("done");
  expect(await standing(world, tokenId)).toEqual(["Ada accepted switch mail 1", "Ben invited switch mail 1"]);
  expect((await timeline(world, ada ?? "")).map(({ kind }) => kind)).toEqual([
    "invitation-sent",
    "invitation-accepted",
  ]);
  expect((await mailed(world)).length).toBe(2);
});

test("whoever comes later is invited once, by whatever way they came and however many reasons there are", async () => {
  await emptied();
  const here = await syncedLocation(world, { assets: [{ adamId: "408709785", total: 5 }] });
  const { tokenId } = here;
  await switchInvites(world.scope, { tokenId, invites: true });
  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '408709785'`);
  const titleId = String(title?.["id"]);
  await setTitleAssignment(world.scope, { titleId, assignmentType: "auto", licensing: "user" });
  await sql(world, `delete from "DueWork" where "kind" = 'invitations'`);
  await named("Late");
  expect(await sql(world, `select "id" from "DueWork" where "kind" = 'invitations' and "id" = $1`, [tokenId])).toHaveLength(1); // prettier-ignore
  await workOnInvitations(world, here);
  await switchInvites(world.scope, { tokenId, invites: false });
  await workOnInvitations(world, here, 61_000);
  await switchInvites(world.scope, { tokenId, invites: true });
  await workOnInvitations(world, here, 122_000);
  expect(await standing(world, tokenId)).toEqual(["Late invited switch mail 1"]);
  expect(await mailed(world)).toEqual(["late@aldermoor.example"]);
});
