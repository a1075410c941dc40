import { afterAll, afterEach, beforeAll } from "vitest";
import { db } from "#lib/data/client.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import plist from "plist";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeDevice, newSerial } from "#tests/support/inventory-world.ts";
import { mdmEndpoint, mdmWorld, type MdmWorld } from "#tests/support/mdm-world.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

process.env["ENCRYPTION_KEY"] = "a".repeat(64);
process.env["LOG_LEVEL"] = "silent";
process.env["MDM_ALLOWED_HOSTS"] = "127.0.0.1";

export const INVITATION = "https://buy.example/associate?inviteCode=0f1e&mt=8";

/** Where the console listens for MDM servers in this file. */
export const console = { url: "" };

const open: MdmWorld[] = [];

/** A database and an endpoint for this file; the servers of a test end with it. */
export function useMdm(): void {
  beforeAll(async () => {
    const endpoint = await mdmEndpoint();
    Object.assign(console, { url: endpoint.url });
    return endpoint.close;
  });
  afterEach(async () => {
    for (const { server } of open.splice(0)) await server.close();
  });
  afterAll(async () => {
    await closeQueue();
  });
  useFreshDatabase();
}

export async function connected(wish: Parameters<typeof mdmWorld>[1] = {}): Promise<MdmWorld> {
  const world = await mdmWorld(console.url, wish);
  open.push(world);
  return world;
}

/** A device in the inventory that came under management. */
export async function enrolled(
  world: MdmWorld,
  spec: { product?: string; user?: string; platform?: "macos" } = {},
) {
  const serial = newSerial();
  const { platform = "ipados", ...rest } = spec;
  const deviceId = await makeDevice(await world.system(), { serial, platform });
  const device = await world.server.enroll({ udid: `UDID-${serial}`, serial, ...rest });
  await world.work();
  return { serial, deviceId, device };
}

/** The device's title, licensed to it by Apple's list. */
export async function licensed(world: MdmWorld, serial: string, adamId = "900000001") {
  const { groupId } = world;
  return transaction(await world.system(), async (tx) => {
    const tokenId = await plantToken(tx, groupId);
    return {
      tokenId,
      titleId: await plantTitle(tx, tokenId, { adamId, total: 5, holders: [`d:${serial}`] }),
    };
  });
}

/** What it was told to tell devices. */
export const sentPlists = ({ server }: MdmWorld) =>
  server.journal
    .filter(({ method }) => method === "PUT" || method === "POST")
    .map(({ text }) => plist.parse(text) as { CommandUUID: string; Command: Record<string, unknown> });

export async function plantLicense(world: MdmWorld, titleId: string, serial: string): Promise<string> {
  const { customerId } = world;
  const row = { customerId, titleId, holder: `d:${serial}`, since: new Date() };
  return transaction(await world.system(), async (tx) => {
    const asset = await db(tx).asset.findFirstOrThrow({ where: { customerId, titleId } });
    await db(tx).license.create({ data: { ...row, tokenId: asset.tokenId }, select: { holder: true } });
    return asset.tokenId;
  });
}

export async function installing(world: MdmWorld) {
  const { serial, deviceId, device } = await enrolled(world);
  const { titleId, tokenId } = await licensed(world, serial);
  const id = await world.queue(deviceId, { kind: "install", titleId, licensing: "device" });
  await world.work();
  const answered = async () => {
    await world.server.checkIn(device);
    await world.work();
    return world.command(id);
  };
  return { serial, deviceId, device, titleId, tokenId, id, answered };
}
