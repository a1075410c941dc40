import plist from "plist";
import { afterAll, beforeAll, expect, test } from "vitest";
import { invitePeople } from "#lib/features/invitations/invite-people.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import { MdmEmulator } from "#lib/mdm-emulator/emulator.ts";
import { accept, mailed, standing, timeline, workOnInvitations } from "#tests/support/invitation-world.ts";
import { sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { API_KEY, mdmEndpoint } from "#tests/support/mdm-world.ts";
import { plantPeople } from "#tests/support/registration-world.ts";

let world: LicenseWorld;
let endpoint: Awaited<ReturnType<typeof mdmEndpoint>>;
let server: MdmEmulator;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30", MDM_ALLOWED_HOSTS: "127.0.0.1" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
  endpoint = await mdmEndpoint();
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
  await world.close();
});

/** A NanoMDM in front of the devices that tells the console what happens. */
async function connect(): Promise<string> {
  const { addConnector } = await import("#lib/features/mdm/add-connector.ts");
  const webhook = { url: "http://127.0.0.1:1/", key: "" };
  server = new MdmEmulator({ kind: "nanomdm", apiKey: API_KEY, bundleOf: String, webhook });
  await server.listen();
  const { id, secret, address } = await addConnector(world.scope, {
    groupId: world.groupId, kind: "nanomdm", name: "Field devices", url: server.url, apiKey: API_KEY, installs: false, newcomers: "offer",
  }); // prettier-ignore
  Object.assign(webhook, { url: `${endpoint.url}${new URL(address).pathname}`, key: secret });
  return id;
}

async function workOnCommands(connectorId: string): Promise<void> {
  const { connectorScope } = await import("#lib/jobs/connector-scope.ts");
  const { carryOn } = await import("#lib/features/mdm/carry-on.ts");
  const { readEvents } = await import("#lib/features/mdm/read-events.ts");
  const told = await connectorScope(connectorId, "mdm");
  if (told) await readEvents(told, connectorId, new AbortController().signal);
  for (const { id } of await sql(world, `select "id" from "DueWork" where "kind" = 'mdm'`))
    await carryOn(world.scope, String(id));
}

const enqueued = () =>
  server.journal.filter(({ method }) => method === "PUT").map(({ text }) => plist.parse(text));

test("a person with an iPad is invited by a command of NanoMDM's, accepts, and never had a mail", async () => {
  const connectorId = await connect();
  const here = await syncedLocation(world, {});
  const [ada = ""] = await plantPeople(world, [{ name: "Ada", email: "ada@aldermoor.example" }]);
  await sql(
    world,
    `insert into "Device" ("customerId", "groupId", "serial", "name", "nameKey", "platform", "osVersion", "enrollment", "source", "createdAt", "updatedAt", "ownerId")
     values ($1, $2, 'ADASPAD00001', 'Ada''s', 'ada''s', 'ipados', '17.5', 'device', 'csv', now(), now(), $3)`,
    [world.customerId, world.groupId, ada],
  );
  const device = await server.enroll({ udid: "UDID-ADA", serial: "ADASPAD00001" });
  await workOnCommands(connectorId);

  await invitePeople(world.scope, { tokenId: here.tokenId, people: [ada], queue: false });
  await workOnInvitations(world, here);
  await workOnCommands(connectorId);
  const [known] = await sql(world, `select "inviteCode" from "AppleUser" where "personId" = $1`, [ada]);
  expect(enqueued()).toEqual([
    {
      CommandUUID: expect.any(String),
      Command: {
        RequestType: "InviteToProgram",
        ProgramID: "com.apple.cloudvpp",
        InvitationURL: expect.stringMatching(
          new RegExp(
            `^${world.emulator.url}/.*associateVPPUserWithITSAccount[?].*inviteCode=${String(known?.["inviteCode"])}&`,
          ),
        ),
      },
    },
  ]);
  await server.checkIn(device);
  await workOnCommands(connectorId);
  expect(await standing(world, here.tokenId)).toEqual(["Ada invited by-hand command 1"]);

  accept(world, here, ada);
  expect(await runSync(world.scope, here.tokenId)).toBe("done");
  expect(await standing(world, here.tokenId)).toEqual(["Ada accepted by-hand command 1"]);
  expect((await timeline(world, ada)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["invitation-sent", "invitation-accepted"]),
  );
  expect(await mailed(world)).toEqual([]);
});
