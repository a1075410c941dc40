import { randomUUID } from "node:crypto";
import { insertCustomer } from "#lib/data/across-groups/installation.ts";
import { findStanding, placeOf } from "#lib/data/across-groups/standing.ts";
import { database } from "#lib/data/client.ts";
import * as groups from "#lib/data/groups.ts";
import * as members from "#lib/data/members.ts";
import { transaction, withinCustomer } from "#lib/data/transaction.ts";
import type { Permission, Role } from "#lib/domain/access/permission.ts";
import { type Granted, grant, systemScope } from "#lib/scope.ts";

/** Every permission, as a test's scope has them whose role decides what is refused. */
export type TestScope = Granted<Permission>;

export interface TestCustomer {
  customerId: string;
  /** The top group. */
  groupId: string;
  ownerId: string;
}

const tag = () => randomUUID().slice(0, 8);

/** Someone who can sign in, though not with a password, and has no role anywhere. */
export async function makeAccount(name = "Ines Carrow"): Promise<members.Account> {
  const email = `${name.toLowerCase().replace(/\s+/g, ".")}.${tag()}@aldermoor.example`;
  return database().prisma.member.create({
    data: { name, email },
    select: { id: true, email: true, name: true },
  });
}

/** A customer of its own for one test, with an owner. */
export async function makeCustomer(name = "Aldermoor Group"): Promise<TestCustomer> {
  const { id: ownerId } = await makeAccount("Olu Owner");
  const settings = { swatch: 1, timeZone: "UTC", kind: "live", world: null, startedBy: null } as const;
  return { ...(await insertCustomer({ name, ...settings }, ownerId)), ownerId };
}

/** The system's own scope in a group: it may do everything there. */
export async function systemAt({ customerId }: { customerId: string }, groupId: string): Promise<TestScope> {
  const place = await placeOf(customerId, groupId);
  if (!place) throw new Error("No such group in this customer.");
  const actor = { kind: "job", id: null, name: "test" } as const;
  return systemScope(place, { actor, via: "job", requestId: randomUUID() });
}

export async function makeGroup(
  customer: TestCustomer,
  name: string,
  parentId = customer.groupId,
): Promise<string> {
  const scope = await systemAt(customer, parentId);
  return (await transaction(scope, (tx) => groups.insert(tx, parentId, name))).id;
}

export async function giveRole(
  customer: TestCustomer,
  memberId: string,
  role: Role,
  groupId = customer.groupId,
): Promise<void> {
  const scope = await systemAt(customer, groupId);
  await transaction(scope, (tx) => members.insert(tx, { memberId, groupId, role }));
}

/** A member with a role in a group, and their scope there. */
export async function makeMember(
  customer: TestCustomer,
  role: Role,
  groupId = customer.groupId,
  name = "Tomasz Nowak",
) {
  const account = await makeAccount(name);
  await giveRole(customer, account.id, role, groupId);
  return { ...account, scope: await scopeOf(account.id, groupId) };
}

/**
 * What a member may do in a group today, as the console would mint it. The type says everything; the role inside decides,
 * so that tests can try what a role does not allow.
 */
export async function scopeOf(memberId: string, groupId: string, name = "Olu Owner"): Promise<TestScope> {
  const standing = await findStanding(memberId, groupId);
  if (!standing) throw new Error("This member does not stand in this group.");
  const actor = { kind: "member", id: memberId, name } as const;
  return grant(standing, { actor, via: "ui", requestId: randomUUID() }, "group:read") as TestScope;
}

/** Moves a customer's clock on; scopes minted from then on have the later time. */
export async function moveClock({ customerId }: { customerId: string }, hours: number): Promise<void> {
  await withinCustomer(customerId, (client) =>
    client.customer.update({
      where: { id: customerId },
      data: { clockOffsetMs: { increment: hours * 3_600_000 } },
    }),
  );
}
