import { describe, expect, test } from "vitest";
import { openInvitation } from "#lib/auth/invited.ts";
import { findStanding } from "#lib/data/across-groups/standing.ts";
import { database } from "#lib/data/client.ts";
import { joinAsMember, joinAsNew } from "#lib/features/members/accept-invitation.ts";
import { inviteMember } from "#lib/features/members/invite-member.ts";
import { listInvitations, showInvitation } from "#lib/features/members/queries.ts";
import { resendInvitation } from "#lib/features/members/resend-invitation.ts";
import { withdrawInvitation } from "#lib/features/members/withdraw-invitation.ts";
import { Refusal } from "#lib/refusal.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import {
  makeAccount,
  makeCustomer,
  makeGroup,
  makeMember,
  moveClock,
  scopeOf,
} from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";
import { collide } from "#tests/support/collision.ts";

const fresh = useFreshDatabase();

const visitor = { actor: { kind: "job", id: null, name: "invitation" }, requestId: "test" } as const;
const newcomer = { name: "Marta Ortega", password: "correct horse battery" };
let addresses = 0;
const anAddress = () => `marta${addresses++}@aldermoor.example`;

async function invited(role: "admin" | "viewer" = "viewer") {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const owner = await scopeOf(customer.ownerId, customer.groupId);
  const email = anAddress();
  const link = await inviteMember(owner, { email, groupId: retail, role });
  const door = await openInvitation(link.secret, visitor);
  return { customer, retail, owner, email, link, door };
}

describe("an invitation", () => {
  test("lets somebody new in, once, with the role and the group it names", async () => {
    const { customer, retail, email, door } = await invited();
    expect(await showInvitation(door.scope, door.invitationId)).toMatchObject({
      email, role: "viewer", groupName: "Retail", customerName: "Aldermoor Group", invitedBy: "Olu Owner", known: false,
    }); // prettier-ignore

    expect(await joinAsNew(door.scope, door.invitationId, newcomer)).toEqual({ groupId: retail, email });
    const member = await database().prisma.member.findUniqueOrThrow({ where: { email } });
    expect(member.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await findStanding(member.id, retail)).toMatchObject({ role: "viewer" });
    expect(await findStanding(member.id, customer.groupId)).toBeNull();
    expect(await auditOf(customer, "member.joined", member.id)).toMatchObject([
      { groupId: retail, after: { invitedBy: "Olu Owner" } },
    ]);
    await expect(joinAsNew(door.scope, door.invitationId, newcomer)).rejects.toMatchObject({
      reason: "invitation-used",
    });
  });

  test("pressed twice at once makes one member", async () => {
    const { customer, email, door } = await invited();
    const join = () => joinAsNew(door.scope, door.invitationId, newcomer);
    const verdicts = await collide(fresh.superuserUrl, `select 1 from "MemberInvitation" for update`, [
      join,
      join,
    ]);
    expect(verdicts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { id } = await database().prisma.member.findUniqueOrThrow({ where: { email } });
    expect(await auditOf(customer, "member.joined", id)).toHaveLength(1);
  });

  test("gives somebody who signs in here already one more place, without another password", async () => {
    const customer = await makeCustomer();
    const owner = await scopeOf(customer.ownerId, customer.groupId);
    const account = await makeAccount("Halden It");
    const { secret } = await inviteMember(owner, {
      email: account.email,
      groupId: customer.groupId,
      role: "admin",
    });
    const { scope, invitationId } = await openInvitation(secret, visitor);
    expect(await showInvitation(scope, invitationId)).toMatchObject({ known: true });
    await expect(joinAsNew(scope, invitationId, newcomer)).rejects.toMatchObject({ reason: "email-taken" });
    await joinAsMember(scope, invitationId, account);
    expect((await findStanding(account.id, customer.groupId))?.role).toBe("admin");
  });

  test("is for the one who was invited: another member cannot use it, and does not use it up", async () => {
    const { door, email } = await invited();
    const other = await makeAccount("Someone Else");
    const attempt = joinAsMember(door.scope, door.invitationId, other);
    await expect(attempt).rejects.toMatchObject({
      reason: "invitation-for-other",
      facts: { email, yours: other.email },
    });
    await joinAsNew(door.scope, door.invitationId, newcomer);
  });

  test("ends after a week", async () => {
    const { customer, link } = await invited();
    await moveClock(customer, 7 * 24);
    const { scope, invitationId } = await openInvitation(link.secret, visitor);
    await expect(showInvitation(scope, invitationId)).rejects.toMatchObject({ reason: "invitation-expired" });
    await expect(joinAsNew(scope, invitationId, newcomer)).rejects.toMatchObject({
      reason: "invitation-expired",
    });
  });

  test("with a weak password is refused and stays open", async () => {
    const { door } = await invited();
    const weak = { name: "Marta Ortega", password: "marta  ortega" };
    await expect(joinAsNew(door.scope, door.invitationId, weak)).rejects.toMatchObject({
      reason: "weak-password",
      facts: { problem: "is-name" },
    });
    await joinAsNew(door.scope, door.invitationId, newcomer);
  });

  test("stores no link: only its hash, and activity tells no secret", async () => {
    const { customer, link } = await invited();
    const rows = await database().prisma.memberInvitationHash.findMany({
      where: { customerId: customer.customerId },
    });
    const told = await auditOf(customer, "member.invited", link.id);
    expect(link.secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify([rows, told])).not.toContain(link.secret);
    expect(told).toMatchObject([{ after: { role: "viewer", group: "Retail" } }]);
  });

  test("that never was is refused without saying more", async () => {
    await expect(openInvitation("x".repeat(43), visitor)).rejects.toEqual(new Refusal("invitation-unknown"));
  });
});

describe("inviting", () => {
  test("takes a role of one's own or less", async () => {
    const { customer, retail } = await invited();
    const { scope } = await makeMember(customer, "admin", retail);
    const ask = (role: "owner" | "admin") =>
      inviteMember(scope, { email: anAddress(), groupId: retail, role });
    await expect(ask("owner")).rejects.toMatchObject({
      reason: "may-not-grant",
      facts: { role: "owner", yours: "admin" },
    });
    await ask("admin");
  });

  test("into a group out of reach finds no group", async () => {
    const { customer, retail } = await invited();
    const { scope } = await makeMember(customer, "admin", retail);
    const invitation = { email: anAddress(), groupId: customer.groupId, role: "viewer" } as const;
    await expect(inviteMember(scope, invitation)).rejects.toMatchObject({ reason: "not-found" });
  });

  test("a member of the group again is refused", async () => {
    const { customer, retail, owner } = await invited();
    const { email } = await makeMember(customer, "viewer", retail);
    const again = inviteMember(owner, { email, groupId: retail, role: "admin" });
    await expect(again).rejects.toMatchObject({
      reason: "already-member",
      facts: { email, group: "Retail" },
    });
  });

  test("the same address again takes the earlier link's place", async () => {
    const { retail, owner, email, door } = await invited();
    await inviteMember(owner, { email, groupId: retail, role: "admin" });
    await expect(showInvitation(door.scope, door.invitationId)).rejects.toMatchObject({
      reason: "invitation-withdrawn",
    });
    expect((await listInvitations(owner, null)).rows.map(({ role }) => role)).toEqual(["admin"]);
  });
});

describe("an open invitation", () => {
  test("sent again gets a new link and another week; the old link opens nothing", async () => {
    const { customer, owner, link } = await invited();
    await moveClock(customer, 6 * 24);
    const later = await scopeOf(customer.ownerId, customer.groupId);
    const renewed = await resendInvitation(later, { id: link.id });
    expect(renewed.expiresAt.getTime() - link.expiresAt.getTime()).toBeGreaterThan(5.9 * 86_400_000);
    await expect(openInvitation(link.secret, visitor)).rejects.toMatchObject({
      reason: "invitation-unknown",
    });
    const { scope, invitationId } = await openInvitation(renewed.secret, visitor);
    await joinAsNew(scope, invitationId, newcomer);
    await expect(resendInvitation(owner, { id: link.id })).rejects.toMatchObject({
      reason: "invitation-used",
    });
  });

  test("withdrawn is over, recorded, and gone from the list", async () => {
    const { customer, owner, link, door } = await invited();
    await withdrawInvitation(owner, { id: link.id });
    await expect(joinAsNew(door.scope, door.invitationId, newcomer)).rejects.toMatchObject({
      reason: "invitation-withdrawn",
    });
    expect(await listInvitations(owner, null)).toMatchObject({ rows: [], total: 0 });
    expect(await auditOf(customer, "invitation.withdrawn", link.id)).toHaveLength(1);
  });

  test("is not seen from a branch that it is not for", async () => {
    const { customer, link } = await invited();
    const academy = await makeGroup(customer, "Academy");
    const { scope } = await makeMember(customer, "admin", academy);
    expect(await listInvitations(scope, null)).toMatchObject({ rows: [], total: 0 });
    await expect(resendInvitation(scope, { id: link.id })).rejects.toMatchObject({ reason: "not-found" });
    await expect(withdrawInvitation(scope, { id: link.id })).rejects.toMatchObject({ reason: "not-found" });
  });
});
