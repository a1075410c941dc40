import "server-only";
import { randomUUID } from "node:crypto";
import { database } from "#lib/data/client.ts";
import { nameKey } from "#lib/domain/names.ts";

export interface NewCustomer {
  name: string;
  swatch: number;
  timeZone: string;
  kind: "live" | "rehearsal";
  world: string | null;
  startedBy: string | null;
}

export interface CustomerIds {
  customerId: string;
  groupId: string;
}

export async function findInstallation() {
  return database().prisma.installation.findUniqueOrThrow({ where: { id: 1 } });
}

export function findSetupLink(tokenHash: string): Promise<{ expiresAt: Date; usedAt: Date | null } | null> {
  return database().prisma.setupLink.findUnique({
    where: { tokenHash },
    select: { expiresAt: true, usedAt: true },
  });
}

export interface FirstOwner {
  name: string;
  email: string;
  passwordHash: string;
}

/**
 * The first customer and its owner, once: whoever marks the installation first has it, and every setup link is spent.
 * Null when it was set up before.
 */
export async function insertFirstCustomer(
  customer: NewCustomer,
  owner: FirstOwner,
  now: Date,
): Promise<(CustomerIds & { memberId: string }) | null> {
  const ids = { customerId: randomUUID(), groupId: randomUUID() };
  return database().prisma.$transaction(async (client) => {
    const { count } = await client.installation.updateMany({
      where: { id: 1, setUpAt: null },
      data: { setUpAt: now, operatorCustomerId: ids.customerId },
    });
    if (count === 0) return null;
    await client.setupLink.updateMany({ where: { usedAt: null }, data: { usedAt: now } });
    const member = await client.member.create({
      data: { ...owner, email: owner.email.trim().toLowerCase() },
    });
    await insertTree(client, ids, customer);
    await client.membership.create({ data: { ...ids, memberId: member.id, role: "owner" } });
    return { ...ids, memberId: member.id };
  });
}

/** A further customer, with its first owner: a rehearsal, or one that the installation's operator adds. */
export async function insertCustomer(customer: NewCustomer, ownerId: string): Promise<CustomerIds> {
  const ids = { customerId: randomUUID(), groupId: randomUUID() };
  return database().prisma.$transaction(async (client) => {
    await insertTree(client, ids, customer);
    await client.membership.create({ data: { ...ids, memberId: ownerId, role: "owner" } });
    return ids;
  });
}

type Client = Parameters<Parameters<ReturnType<typeof database>["prisma"]["$transaction"]>[0]>[0];

async function insertTree(client: Client, { customerId, groupId }: CustomerIds, customer: NewCustomer) {
  await client.$executeRaw`select set_config('app.customer_id', ${customerId}, true), set_config('app.tree', 'on', true)`;
  await client.customer.create({ data: { id: customerId, ...customer } });
  const { name } = customer;
  await client.organizationGroup.create({
    data: { customerId, id: groupId, parentId: null, name, nameKey: nameKey(name) },
  });
}
