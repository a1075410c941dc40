import { expect, test } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import type { Role } from "#lib/domain/access/permission.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { apiRequest, type IssuedKey } from "#tests/support/api-world.ts";
import { newSerial } from "#tests/support/inventory-world.ts";
import { connected, installing, useMdm } from "#tests/support/mdm-stage.ts";
import type { MdmWorld } from "#tests/support/mdm-world.ts";

useMdm();

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });

async function keyOf(world: MdmWorld, role: Exclude<Role, "owner">): Promise<IssuedKey> {
  const key = { name: role, groupId: world.groupId, role, expiresInDays: null };
  const { id, secret } = await createKey(await world.system(), key);
  return { id, text: secret };
}

const asker =
  (key: IssuedKey) =>
  async (method: string, path: string, body?: unknown, headers = {}) => {
    const told = await answer(
      apiRequest(method, path, { key, headers, ...(body !== undefined && { body }) }),
    );
    return { status: told.status, body: told.status === 204 ? null : await told.json() };
  };

test("a program connects a server, is told its secret once, tests, changes and removes it", async () => {
  const world = await connected();
  const ask = asker(await keyOf(world, "admin"));
  const connector = { groupId: world.groupId, kind: "micromdm", name: "Second", url: world.server.url };
  const once = { "idempotency-key": crypto.randomUUID() };
  const asked = { ...connector, apiKey: "another key" };
  const added = await ask("POST", "/mdm-connectors", asked, once);
  expect(added).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^[\w-]{43}$/) } });
  const again = await ask("POST", "/mdm-connectors", asked, once);
  const id = (added.body as { id: string }).id;
  expect(again.body).toEqual({ id, secret: null, address: null });

  expect(await ask("POST", `/mdm-connectors/${id}/test`)).toMatchObject({ body: { problem: "key-refused" } });
  const change = { name: "Third", url: world.server.url, newcomers: "add", apiKey: "", enabled: false };
  expect((await ask("PUT", `/mdm-connectors/${id}`, change)).status).toBe(204);
  const listed = await ask("GET", "/mdm-connectors");
  expect(listed.body).toMatchObject({
    data: [{ id, name: "Third", enabled: false }, { name: "Field devices" }],
  });
  expect(JSON.stringify(listed.body)).not.toContain("another key");
  expect((await ask("POST", `/mdm-connectors/${id}/secret`)).status).toBe(201);
  expect((await ask("DELETE", `/mdm-connectors/${id}`)).status).toBe(204);
  expect((await ask("POST", `/mdm-connectors/${id}/test`)).status).toBe(404);
});

test("an operator follows commands, sends them again and cancels them, and connects nothing", async () => {
  const world = await connected();
  const { deviceId, id } = await installing(world);
  const ask = asker(await keyOf(world, "operator"));
  const commands = await ask("GET", `/devices/${deviceId}/commands`);
  expect(commands.body).toMatchObject({ data: [{ id, kind: "install", state: "sent", problem: null }] });
  expect((await ask("POST", `/mdm-commands/${id}/resend`)).status).toBe(204);
  expect((await ask("POST", `/mdm-commands/${id}/resend`)).status).toBe(409);
  expect((await ask("POST", `/mdm-commands/${id}/cancel`, { license: "keep" })).status).toBe(204);
  expect((await ask("GET", "/mdm-connectors")).status).toBe(403);

  const view = asker(await keyOf(world, "viewer"));
  expect((await view("POST", `/mdm-commands/${id}/resend`)).status).toBe(403);
  expect((await view("GET", `/devices/${deviceId}/commands`)).status).toBe(200);
});

test("devices that the inventory lacks are listed and added", async () => {
  const world = await connected();
  const serial = newSerial();
  await world.server.enroll({ udid: "UDID-NEW", serial });
  await world.work();
  const ask = asker(await keyOf(world, "admin"));
  const path = `/mdm-connectors/${world.connectorId}/newcomers`;
  expect((await ask("GET", path)).body).toMatchObject({ data: [{ serial, target: "UDID-NEW" }] });
  const added = await ask("POST", path, { target: "UDID-NEW" });
  expect(added.status).toBe(201);
  expect((await ask("GET", path)).body).toMatchObject({ data: [] });
});
