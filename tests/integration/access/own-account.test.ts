import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openSession } from "#lib/auth/credentials.ts";
import { ownScopes } from "#lib/auth/own-scopes.ts";
import { findSessionMember, type SessionMember } from "#lib/data/across-groups/sessions.ts";
import { database } from "#lib/data/client.ts";
import { changePassword } from "#lib/features/access/change-password.ts";
import { renameSelf } from "#lib/features/access/rename-self.ts";
import { saveSettings } from "#lib/features/access/save-settings.ts";
import { endOtherSessions, endSession } from "#lib/features/sessions/end-sessions.ts";
import { listOwnSessions } from "#lib/features/sessions/queries.ts";
import { hashPassword } from "#lib/platform/password.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { giveRole, makeCustomer, makeGroup } from "#tests/support/access-world.ts";
import { auditOf } from "#tests/support/audit.ts";

useFreshDatabase();

const current = "correct horse battery";
const next = "staple of another kind";
const visitor = { address: "10.0.0.1", agent: "a browser" };

async function signedIn() {
  const email = `ines.${randomUUID().slice(0, 8)}@aldermoor.example`;
  const data = { name: "Ines Carrow", email, passwordHash: await hashPassword(current) };
  await database().prisma.member.create({ data });
  return { email, here: await session(email), elsewhere: await session(email) };
}

async function session(email: string, password = current): Promise<SessionMember> {
  const { sessionId } = await openSession(email, password, visitor, new Date());
  const member = await findSessionMember(sessionId, new Date());
  if (!member) throw new Error("The session just opened does not hold.");
  return member;
}

const holds = async ({ sessionId }: SessionMember) =>
  (await findSessionMember(sessionId, new Date())) !== null;

describe("changing one's password", () => {
  test("ends every other session, opens with the new one only, and is told in every customer", async () => {
    const { email, here, elsewhere } = await signedIn();
    const customers = [await makeCustomer("Aldermoor"), await makeCustomer("Kestrel")];
    for (const customer of customers)
      await giveRole(customer, here.id, "viewer", await makeGroup(customer, "Retail"));

    await changePassword(here, await ownScopes(here), { current, next }, "10.0.0.1");
    expect([await holds(here), await holds(elsewhere)]).toEqual([true, false]);
    await session(email, next);
    await expect(session(email, current)).rejects.toMatchObject({ reason: "wrong-sign-in" });
    for (const customer of customers)
      expect(await auditOf(customer, "member.password-changed", here.id)).toMatchObject([
        { actorName: "Ines Carrow" },
      ]);
  });

  test("takes the present one; guesses at it are counted", async () => {
    const { here, elsewhere } = await signedIn();
    const guess = () => changePassword(here, [], { current: "not the password", next }, "10.0.0.1");
    await expect(guess()).rejects.toMatchObject({ reason: "wrong-password", facts: { left: 4 } });
    for (let attempt = 0; attempt < 3; attempt++)
      await expect(guess()).rejects.toMatchObject({ reason: "wrong-password" });
    await expect(guess()).rejects.toMatchObject({ reason: "locked-out" });
    expect(await holds(elsewhere)).toBe(true);
  });

  test("refuses a weak one and changes nothing", async () => {
    const { email, here } = await signedIn();
    const weak = changePassword(here, [], { current, next: "aaaaaaaaaaaa" }, "10.0.0.1");
    await expect(weak).rejects.toMatchObject({ reason: "weak-password", facts: { problem: "repeated" } });
    await session(email, current);
  });
});

describe("one's own sessions", () => {
  test("are listed and ended one by one", async () => {
    const { here, elsewhere } = await signedIn();
    expect((await listOwnSessions(here)).map(({ id }) => id).toSorted()).toEqual(
      [here.sessionId, elsewhere.sessionId].toSorted(),
    );
    await endSession(here, [], elsewhere.sessionId);
    expect([await holds(here), await holds(elsewhere)]).toEqual([true, false]);
  });

  test("end all but this one", async () => {
    const { email, here, elsewhere } = await signedIn();
    await session(email);
    expect(await endOtherSessions(here, [])).toBe(2);
    expect([await holds(here), await holds(elsewhere)]).toEqual([true, false]);
  });

  test("are nobody else's to end", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await endSession(other.here, [], one.here.sessionId);
    expect(await holds(one.here)).toBe(true);
  });
});

test("signing in, and ending what is open elsewhere, is told in every customer with where it came from", async () => {
  const { email, here } = await signedIn();
  const customers = [await makeCustomer("Aldermoor"), await makeCustomer("Kestrel")];
  for (const customer of customers) await giveRole(customer, here.id, "viewer");
  await session(email);
  await endOtherSessions(here, await ownScopes(here));
  await endOtherSessions(here, await ownScopes(here));
  for (const customer of customers) {
    expect(await auditOf(customer, "member.signed-in", here.id)).toMatchObject([{ after: { ...visitor } }]);
    expect(await auditOf(customer, "member.sessions-ended", here.id)).toMatchObject([
      { after: { ended: 2 } },
    ]);
  }
});

test("theme, density and shortcuts are kept with the member", async () => {
  const { email, here } = await signedIn();
  await saveSettings(here, { theme: "dark", density: "comfortable", shortcuts: "off" });
  expect(await session(email)).toMatchObject({ theme: "dark", density: "comfortable", shortcuts: false });
});

test("a member's new name is told with the old one", async () => {
  const { email, here } = await signedIn();
  const customer = await makeCustomer();
  await giveRole(customer, here.id, "viewer");
  await renameSelf(here, await ownScopes(here), { name: "Ines  Carrow-Haas" });
  expect((await session(email)).name).toBe("Ines Carrow-Haas");
  expect(await auditOf(customer, "member.renamed", here.id)).toMatchObject([
    { before: { name: "Ines Carrow" }, after: { name: "Ines Carrow-Haas" } },
  ]);
});
