import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openFeed } from "#lib/auth/links.ts";
import { database } from "#lib/data/client.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { addWebhook } from "#lib/features/notices/add-webhook.ts";
import { deliverEvent } from "#lib/features/notices/deliver-event.ts";
import { makeFeed } from "#lib/features/notices/make-feed.ts";
import { listDeliveries } from "#lib/features/notices/queries.ts";
import { readFeed } from "#lib/features/notices/read-feed.ts";
import { redeliver } from "#lib/features/notices/redeliver.ts";
import { removeWebhook } from "#lib/features/notices/remove-webhook.ts";
import { revokeFeed } from "#lib/features/notices/revoke-feed.ts";
import { testWebhook } from "#lib/features/notices/test-webhook.ts";
import { turnWebhook } from "#lib/features/notices/turn-webhook.ts";
import { env } from "#lib/platform/env.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeGroup, systemAt } from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";
import { noticeWorld, type NoticeWorld } from "#tests/support/notice-world.ts";

process.env["WEBHOOK_PRIVATE_NETWORKS"] = "allow";
process.env["ENCRYPTION_KEY"] = "a".repeat(64);
process.env["LOG_LEVEL"] = "silent";

const heard: { headers: IncomingHttpHeaders; body: string }[] = [];
let status = 200;
const receiver = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    heard.push({ headers: request.headers, body });
    response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
  });
});
const url = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

beforeAll(() => new Promise<void>((ready) => receiver.listen(0, "127.0.0.1", ready)));
beforeEach(() => {
  heard.length = 0;
  status = 200;
});
afterAll(async () => {
  await closeQueue();
  await new Promise((closed) => receiver.close(closed));
});
useFreshDatabase();

async function sendAll(world: NoticeWorld): Promise<(Date | null)[]> {
  const where = { customerId: world.customerId, kind: "webhook" };
  const work = await database().prisma.dueWork.findMany({ where });
  const scope = await world.system();
  return Promise.all(work.map(({ id }) => deliverEvent(scope, id)));
}

async function hooked(kinds: Parameters<typeof addWebhook>[1]["kinds"] = ["token.revoked"]) {
  const world = await noticeWorld();
  const { id, secret } = await addWebhook(await world.system(), {
    groupId: world.groupId,
    url: url(),
    kinds,
  });
  const log = async () => (await listDeliveries(await world.system(), id, null)).rows;
  return { world, id, secret, log };
}

test("activity tells who hears of notices, and not what in the address lets one write there", async () => {
  const world = await noticeWorld();
  const scope = await world.system();
  const address = `${new URL(url()).origin}/services/T0/s3cret`;
  const { id } = await addWebhook(scope, { groupId: world.groupId, url: address, kinds: ["token.revoked"] });
  await removeWebhook(scope, { id });
  const entries = ["webhook.added", "webhook.removed"].map((action) => auditOf(world, action, id));
  const said = (await Promise.all(entries)).flat();
  expect(said.map(({ after, before }) => after ?? before)).toMatchObject([
    { url: `${new URL(url()).origin}/…` },
    { url: `${new URL(url()).origin}/…` },
  ]);
  expect(JSON.stringify(said)).not.toContain("s3cret");
});

test("a webhook hears what it listens to, once, signed with its secret and the time", async () => {
  const { world, secret } = await hooked();
  const tokenId = await world.token("Retail", 40);
  await world.revoke(tokenId);
  await world.after(0);
  await sendAll(world);
  await sendAll(world);

  expect(heard).toHaveLength(1);
  const [{ headers, body } = { headers: {}, body: "" }] = heard;
  expect(JSON.parse(body)).toMatchObject({ type: "token.revoked", token: { id: tokenId, name: "Retail" } });
  const [, seconds, mac] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["x-quartermaster-signature"])) ?? [];
  expect(mac).toBe(createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex"));
  expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(60);
});

test("a webhook that fails is tried again later and later, then only by hand, under the same id", async () => {
  const { world, id, log } = await hooked();
  await testWebhook(await world.system(), { id });
  status = 500;
  const pauses = [];
  for (let tries = 0; tries < 7; tries++) pauses.push(...(await sendAll(world)));
  expect(pauses.map((again) => again !== null)).toEqual([true, true, true, true, true, true, false]);
  const [failed] = await log();
  expect(failed).toMatchObject({ state: "failed", attempts: 7, status: 500 });

  status = 204;
  await redeliver(await world.system(), { id: failed?.id ?? "" });
  await sendAll(world);
  expect(await log()).toMatchObject([{ state: "sent", status: 204 }]);
  expect(new Set(heard.map(({ headers }) => headers["x-quartermaster-delivery"])).size).toBe(1);
});

test("a redirect is not followed", async () => {
  const { world, id, log } = await hooked();
  await testWebhook(await world.system(), { id });
  status = 302;
  await sendAll(world);
  expect(heard).toHaveLength(1);
  expect(await log()).toMatchObject([{ state: "waiting", status: 302 }]);
});

test("without the operator's word no address of this machine or a private network is called", async () => {
  const { world, id, log } = await hooked();
  await testWebhook(await world.system(), { id });
  const settings = env();
  settings.WEBHOOK_PRIVATE_NETWORKS = "refuse";
  try {
    await sendAll(world);
    const add = async () =>
      addWebhook(await world.system(), { groupId: world.groupId, url: url(), kinds: ["token.revoked"] });
    await expect(add()).rejects.toMatchObject({ reason: "webhook-address" });
  } finally {
    settings.WEBHOOK_PRIVATE_NETWORKS = "allow";
  }
  expect(heard).toEqual([]);
  expect(await log()).toMatchObject([{ state: "failed", status: null }]);
});

test.each(["http://hooks.aldermoor.example/", "ftp://a.example/", "https://user:word@a.example/"])(
  "%s is no address for a webhook",
  async (address) => {
    const world = await noticeWorld();
    const add = addWebhook(await world.system(), {
      groupId: world.groupId,
      url: address,
      kinds: ["token.revoked"],
    });
    await expect(add).rejects.toMatchObject({ reason: "webhook-address" });
  },
);

test("switched off, it is sent nothing", async () => {
  const { world, id } = await hooked(["token.expired"]);
  await world.token("Retail", 1);
  await world.after(0);
  await turnWebhook(await world.system(), { id, enabled: "no" });
  await world.after(2);
  await sendAll(world);
  expect(heard).toEqual([]);
});

test("a webhook of a group hears nothing of the group next door", async () => {
  const world = await noticeWorld();
  const [berlin, lagos] = [await makeGroup(world, "Berlin"), await makeGroup(world, "Lagos")];
  await addWebhook(await systemAt(world, berlin), { groupId: berlin, url: url(), kinds: ["token.expired"] });
  for (const [name, groupId] of [["One", berlin], ["Two", lagos]] as const) await world.token(name, -1, groupId); // prettier-ignore
  await world.after(0);
  await sendAll(world);
  expect(heard.map(({ body }) => (JSON.parse(body) as { token: { name: string } }).token.name)).toEqual([
    "One",
  ]);
});

test("a calendar tells a group's tokens and those below, at an address that can be revoked", async () => {
  const world = await noticeWorld();
  const berlin = await makeGroup(world, "Berlin");
  await world.token("Elsewhere", 40);
  const tokenId = await world.token("Retail", 40, await makeGroup(world, "Mitte", berlin));
  const scope = await systemAt(world, berlin);
  const { id, address } = await makeFeed(scope, { groupId: berlin, name: "Office" });
  const secret = /\/api\/calendar\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? "";
  const opened = await openFeed(secret, "test");
  const text = opened ? await readFeed(opened.scope, opened.feedId) : "";
  expect(text).toContain(`UID:token-${tokenId}@quartermaster\r\n`);
  expect(text).not.toContain("Elsewhere");

  await revokeFeed(scope, { id });
  expect(await openFeed(secret, "test")).toBeNull();
  expect(await openFeed("x".repeat(43), "test")).toBeNull();
});
