import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { openSession } from "#lib/auth/credentials.ts";
import { findSessionMember, listSessions } from "#lib/data/across-groups/sessions.ts";
import { database } from "#lib/data/client.ts";
import { hashPassword } from "#lib/platform/password.ts";
import type { Refusal } from "#lib/refusal.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";

useFreshDatabase();

const now = new Date();
const PASSWORD = "correct horse battery";
const from = (address: string | null) => ({ address, agent: "a browser" });

async function member() {
  const email = `ines.${randomUUID().slice(0, 8)}@aldermoor.example`;
  const { id } = await database().prisma.member.create({
    data: { name: "Ines Carrow", email, passwordHash: await hashPassword(PASSWORD) },
  });
  return { id, email };
}

const tryAt = (email: string, password = "not the password", address: string | null = null) =>
  openSession(email, password, from(address), now).then(
    () => "in",
    (refusal: Refusal) => ({ reason: refusal.reason, ...refusal.facts }),
  );

/** As if a pause had passed. */
const wait = (seconds: number) =>
  database().prisma
    .$executeRaw`update rate_limit set expire = expire - ${seconds * 1000} where key not like '%strikes%'`;

async function wrongPasswords(email: string, count: number, address: string | null = null) {
  const verdicts = [];
  for (let attempt = 0; attempt < count; attempt++) verdicts.push(await tryAt(email, undefined, address));
  return verdicts;
}

describe("signing in", () => {
  test("opens a session for twelve hours, whatever the case of the address", async () => {
    const { id, email } = await member();
    const { sessionId } = await openSession(` ${email.toUpperCase()} `, PASSWORD, from("10.0.0.1"), now);
    expect(await findSessionMember(sessionId, now)).toMatchObject({ id, email, name: "Ines Carrow" });
    expect(await findSessionMember(sessionId, new Date(now.getTime() + 12 * 3_600_000))).toBeNull();
    expect(await listSessions(id, now)).toMatchObject([
      { id: sessionId, address: "10.0.0.1", agent: "a browser" },
    ]);
  });

  test("does not tell an unknown address from a wrong password", async () => {
    const { email } = await member();
    const verdict = { reason: "wrong-sign-in", left: 4 };
    expect(await tryAt(email)).toEqual(verdict);
    expect(await tryAt(`nobody-${randomUUID()}@aldermoor.example`)).toEqual(verdict);
  });

  test("is refused to a member who has no password", async () => {
    const email = `sso.${randomUUID()}@aldermoor.example`;
    await database().prisma.member.create({ data: { name: "Single", email } });
    expect(await tryAt(email, "")).toMatchObject({ reason: "wrong-sign-in" });
  });
});

describe("guessing at passwords", () => {
  test("counts down, then pauses for a minute, in which the right password does not open either", async () => {
    const { email } = await member();
    expect(await wrongPasswords(email, 5)).toEqual([
      ...[4, 3, 2, 1].map((left) => ({ reason: "wrong-sign-in", left })),
      { reason: "locked-out", seconds: 60 },
    ]);
    expect(await tryAt(email, PASSWORD)).toMatchObject({ reason: "locked-out" });
  });

  test("pauses twice as long each time, up to an hour", async () => {
    const { email } = await member();
    const pauses = [];
    for (let round = 0; round < 8; round++) {
      const last = (await wrongPasswords(email, 5)).at(-1);
      pauses.push(typeof last === "object" && "seconds" in last ? Number(last.seconds) : last);
      await wait(3600);
    }
    expect(pauses).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600]);
  });

  test("ends with the right password: the count and the pauses begin anew", async () => {
    const { email } = await member();
    await wrongPasswords(email, 5);
    await wait(60);
    expect(await tryAt(email, PASSWORD)).toBe("in");
    expect((await wrongPasswords(email, 5)).at(-1)).toEqual({ reason: "locked-out", seconds: 60 });
  });

  test("many at once are as many tries, not one", async () => {
    const { email } = await member();
    const verdicts = await Promise.all(Array.from({ length: 12 }, () => tryAt(email)));
    const reasons = verdicts.map((verdict) => (typeof verdict === "string" ? verdict : verdict.reason));
    expect(reasons.filter((reason) => reason === "wrong-sign-in")).toHaveLength(4);
    expect(reasons.filter((reason) => reason === "locked-out")).toHaveLength(8);
  });

  test("from one address does not lock the member out elsewhere", async () => {
    const { email } = await member();
    await wrongPasswords(email, 6, "203.0.113.9");
    expect(await tryAt(email, PASSWORD, "203.0.113.9")).toMatchObject({ reason: "locked-out" });
    expect(await tryAt(email, PASSWORD, "198.51.100.4")).toBe("in");
  });

  test("from many addresses locks the account after twenty tries", async () => {
    const { email } = await member();
    const verdicts = [];
    for (let host = 1; host <= 20; host++) verdicts.push(await tryAt(email, undefined, `203.0.113.${host}`));
    expect(verdicts.at(-1)).toEqual({ reason: "locked-out", seconds: 300 });
    expect(await tryAt(email, PASSWORD, "198.51.100.4")).toMatchObject({ reason: "locked-out" });
  });
});
