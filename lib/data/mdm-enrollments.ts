import "server-only";
import { db, type Tx } from "#lib/data/client.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { type Page, pageOf, type Walk } from "#lib/domain/paging/page.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const SIZE = 50;

const record = {
  connectorId: true, target: true, userTarget: true, kind: true, serial: true, deviceId: true, name: true, model: true,
  platform: true, osVersion: true, since: true, lastSeenAt: true, leftAt: true,
} as const satisfies Prisma.MdmEnrollmentSelect; // prettier-ignore

export type EnrollmentRecord = Prisma.MdmEnrollmentGetPayload<{ select: typeof record }>;

/** At connectors of groups in reach. */
const here = (tx: Tx) => ({
  customerId: tx.customerId,
  connector: { is: { customerId: tx.customerId, groupId: { in: [...tx.reach] } } },
});

export function find(tx: Tx, connectorId: string, target: string): Promise<EnrollmentRecord | null> {
  return db(tx).mdmEnrollment.findFirst({ where: { ...here(tx), connectorId, target }, select: record });
}

export async function get(tx: Tx, connectorId: string, target: string): Promise<EnrollmentRecord> {
  const enrollment = await find(tx, connectorId, target);
  if (!enrollment) throw new Refusal("not-found");
  return enrollment;
}

export type EnrollmentFields = Partial<
  Pick<EnrollmentRecord, "userTarget" | "serial" | "deviceId" | "name" | "model" | "platform" | "osVersion">
> & { kind?: string; leftAt?: Date | null };

/** Writes down what a server, whose connector the caller found in reach, says of a device at this moment. */
export async function save(
  tx: Tx,
  connectorId: string,
  target: string,
  fields: EnrollmentFields,
): Promise<void> {
  const { customerId } = tx;
  const lastSeenAt = tx.now();
  const key = { customerId, connectorId, target };
  const { count } = await db(tx).mdmEnrollment.updateMany({
    where: { ...here(tx), connectorId, target },
    data: { ...fields, lastSeenAt },
  });
  if (count === 1) return;
  const data = { kind: "unknown", ...fields, ...key, since: lastSeenAt, lastSeenAt };
  await db(tx).mdmEnrollment.create({ data, select: { target: true } });
}

/** Those whose serial number the inventory lacks, by it: what can be added. */
export async function newcomers(tx: Tx, connectorId: string, walk: Walk): Promise<Page<EnrollmentRecord>> {
  const back = walk !== null && "before" in walk;
  const [from] = walk === null ? [] : (decodeCursor(back ? walk.before : walk.after, 1) ?? []);
  const beyond = typeof from === "string" ? { serial: { [back ? "lt" : "gt"]: from } } : {};
  const rows = await db(tx).mdmEnrollment.findMany({
    where: {
      ...here(tx),
      connectorId,
      deviceId: null,
      leftAt: null,
      AND: [{ serial: { not: null } }, beyond],
    },
    orderBy: { serial: back ? "desc" : "asc" },
    take: SIZE + 1,
    select: record,
  });
  return pageOf(rows, { walk, size: SIZE, keyOf: ({ serial }) => [serial] });
}

export function countNewcomers(tx: Tx, connectorId: string): Promise<number> {
  return db(tx).mdmEnrollment.count({
    where: { ...here(tx), connectorId, deviceId: null, leftAt: null, serial: { not: null } },
  });
}

export interface SeenDevice {
  udid?: string | null;
  enrollmentId?: string | null;
  userChannelId?: string;
  lastSeenAt: Date;
}

/** What an MDM server alone knows of a device; the rest of its record has other sources. */
export async function noteDevice(tx: Tx, deviceId: string, seen: SeenDevice): Promise<void> {
  await db(tx).device.updateMany({
    where: { customerId: tx.customerId, id: deviceId, groupId: { in: [...tx.reach] } },
    data: seen,
  });
}

/** The device of ours that somebody wrote this id down for. */
export async function deviceByTarget(tx: Tx, target: string): Promise<string | null> {
  const row = await db(tx).device.findFirst({
    where: {
      customerId: tx.customerId,
      groupId: { in: [...tx.reach] },
      OR: [{ udid: target }, { enrollmentId: target }],
    },
    select: { id: true },
  });
  return row?.id ?? null;
}
