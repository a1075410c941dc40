import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addConnector } from "#lib/features/mdm/add-connector.ts";
import { carryOn } from "#lib/features/mdm/carry-on.ts";
import { listCommands } from "#lib/features/mdm/queries.ts";
import { queueCommand } from "#lib/features/mdm/queue-command.ts";
import { readEvents } from "#lib/features/mdm/read-events.ts";
import { testConnector } from "#lib/features/mdm/test-connector.ts";
import { transaction } from "#lib/data/transaction.ts";
import { makeCustomer, systemAt } from "#tests/support/access-world.ts";
import { makeDevice, newSerial } from "#tests/support/inventory-world.ts";
import { console, INVITATION, useMdm } from "#tests/support/mdm-stage.ts";

/** A program of somebody's own, as docs/mdm.md tells how to write one. */
const heard: { signature: string; body: string }[] = [];
let status = 200;
const program = createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += part.toString()));
  request.on("end", () => {
    heard.push({ signature: String(request.headers["x-quartermaster-signature"]), body });
    response.writeHead(status).end();
  });
});

useMdm();
beforeAll(() => new Promise<void>((ready) => program.listen(0, "127.0.0.1", ready)));
beforeEach(() => {
  heard.length = 0;
  status = 200;
});
afterAll(() => new Promise((closed) => program.close(closed)));

function sign(secret: string, body: string, at = new Date()): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
}

async function connected() {
  const customer = await makeCustomer();
  const scope = await systemAt(customer, customer.groupId);
  const url = `http://127.0.0.1:${(program.address() as AddressInfo).port}/commands`;
  const { id, secret, address } = await addConnector(scope, {
    groupId: customer.groupId, kind: "program", name: "Ours", url, apiKey: "", installs: false, newcomers: "offer",
  }); // prettier-ignore
  const serial = newSerial();
  const deviceId = await makeDevice(scope, { serial });
  const tell = async (told: object, at = new Date(), key = secret) => {
    const body = JSON.stringify(told);
    const headers = { "x-quartermaster-signature": sign(key, body, at) };
    const answer = await fetch(`${console.url}${new URL(address).pathname}`, {
      method: "POST",
      headers,
      body,
    });
    await readEvents(scope, id, new AbortController().signal);
    return answer.status;
  };
  const invited = async () => {
    const command = { kind: "invite", invitationUrl: INVITATION } as const;
    const commandId = await transaction(scope, (tx) => queueCommand(tx, { deviceId, command }));
    await carryOn(scope, commandId ?? "");
    return JSON.parse(heard.at(-1)?.body ?? "{}") as { command: string };
  };
  const state = async () => (await listCommands(scope, deviceId, null)).rows.map((row) => row.state);
  return { scope, id, secret, serial, tell, invited, state };
}

test("a program is posted commands that it can tell from anybody else's, and tells what came of them", async () => {
  const { secret, serial, tell, invited, state } = await connected();
  const { command } = await invited();
  const [{ body, signature } = { body: "", signature: "" }] = heard;
  expect(JSON.parse(body)).toEqual({
    type: "invite",
    command: expect.stringMatching(/^quartermaster-[0-9a-f-]{36}$/),
    device: { serial },
    invitationUrl: INVITATION,
  });
  const seconds = Number(/^t=(\d+),/.exec(signature)?.[1]);
  expect(signature).toBe(sign(secret, body, new Date(seconds * 1000)));
  expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(60);
  expect(await state()).toEqual(["sent"]);

  const result = { event: "result", command, device: { serial }, status: "done" };
  expect(await tell(result)).toBe(200);
  expect(await state()).toEqual(["done"]);
});

test("what is signed otherwise, or was recorded, is refused", async () => {
  const { serial, tell, invited, state } = await connected();
  const { command } = await invited();
  const result = { event: "result", command, device: { serial }, status: "done" };
  expect(await tell(result, new Date(), "another")).toBe(401);
  expect(await tell(result, new Date(Date.now() - 6 * 60_000))).toBe(401);
  expect(await state()).toEqual(["sent"]);
});

test("a program that failed is told again, and one that says no is believed", async () => {
  const { scope, id, invited, state, tell, serial } = await connected();
  status = 503;
  await invited();
  expect(await state()).toEqual(["queued"]);
  expect(await testConnector(scope, { id })).toEqual({ problem: "outcome-unknown", version: null });
  status = 422;
  await invited();
  expect(await state()).toEqual(["failed", "queued"]);
  status = 200;
  const { command } = await invited();
  const error = { code: 7, domain: "Ours", words: "No such device" };
  await tell({ event: "result", command, device: { serial }, status: "failed", error });
  expect(await state()).toEqual(["failed", "failed", "queued"]);
  expect(await testConnector(scope, { id })).toEqual({ problem: null, version: null });
});
