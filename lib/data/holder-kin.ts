import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const MOST = 50;

const owned = {
  id: true, name: true, serial: true, model: true, platform: true, osVersion: true, enrollment: true, lastSeenAt: true,
} as const satisfies Prisma.DeviceSelect; // prettier-ignore

export type OwnedDevice = Prisma.DeviceGetPayload<{ select: typeof owned }>;

/** The devices in reach that belong to a person. */
export function devicesOf(tx: Tx, personId: string): Promise<OwnedDevice[]> {
  return db(tx).device.findMany({
    where: { customerId: tx.customerId, ownerId: personId },
    orderBy: [{ nameKey: "asc" }, { id: "asc" }],
    take: MOST,
    select: owned,
  });
}

const ids = { udid: true, enrollmentId: true, userChannelId: true } as const satisfies Prisma.DeviceSelect;

export type MdmIds = Prisma.DeviceGetPayload<{ select: typeof ids }>;

/** Under which ids a management server knows a device in reach. */
export function mdmIds(tx: Tx, deviceId: string): Promise<MdmIds | null> {
  return db(tx).device.findFirst({ where: { customerId: tx.customerId, id: deviceId }, select: ids });
}
