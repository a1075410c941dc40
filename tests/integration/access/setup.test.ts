import { expect, test } from "vitest";
import { findStanding } from "#lib/data/across-groups/standing.ts";
import { database } from "#lib/data/client.ts";
import { openSetupLink, setUpByLink } from "#lib/features/setup/set-up-by-link.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { auditOf } from "#tests/support/audit.ts";
import { collide } from "#tests/support/collision.ts";

const fresh = useFreshDatabase();

const now = new Date();
const input = {
  customerName: "Aldermoor Group",
  swatch: 3,
  memberName: "Ines Carrow",
  email: "Ines@Aldermoor.example",
  password: "correct horse battery",
};

const makeLink = (link: string, minutes: number) =>
  database().prisma.setupLink.create({
    data: { tokenHash: sha256(link), expiresAt: new Date(now.getTime() + minutes * 60_000) },
  });

test("a setup link holds for its time, and one that nobody made does not", async () => {
  await makeLink("fresh", 60);
  await makeLink("stale", -1);
  expect(await openSetupLink("fresh", now)).toEqual(new Date(now.getTime() + 3_600_000));
  await expect(openSetupLink("stale", now)).rejects.toMatchObject({ reason: "setup-link-expired" });
  await expect(openSetupLink("guessed", now)).rejects.toMatchObject({ reason: "setup-link-unknown" });
  await expect(setUpByLink("guessed", input, now)).rejects.toMatchObject({ reason: "setup-link-unknown" });
});

test("a weak password is refused and the link still works", async () => {
  await makeLink("patient", 60);
  const weak = setUpByLink("patient", { ...input, password: "ines@aldermoor.example" }, now);
  await expect(weak).rejects.toMatchObject({ reason: "weak-password", facts: { problem: "is-email" } });
  await openSetupLink("patient", now);
});

test("a setup link pressed twice at once makes one customer and one owner, and is spent with all others", async () => {
  await makeLink("first", 60);
  await makeLink("second", 60);
  const verdicts = await collide(fresh.superuserUrl, `select 1 from "Installation" for update`, [
    () => setUpByLink("first", input, now),
    () => setUpByLink("second", input, now),
  ]);
  expect(verdicts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  for (const link of ["first", "second"])
    await expect(openSetupLink(link, now)).rejects.toMatchObject({ reason: "already-set-up" });

  const made = verdicts.find((verdict) => verdict.status === "fulfilled")?.value;
  const member = await database().prisma.member.findUniqueOrThrow({
    where: { email: "ines@aldermoor.example" },
  });
  expect(member.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await findStanding(member.id, made?.groupId ?? "")).toMatchObject({ role: "owner", ancestors: [] });
  const customer = { customerId: "", groupId: "", ownerId: member.id, ...made };
  expect(await auditOf(customer, "customer.created", customer.customerId)).toMatchObject([
    { via: "setup", actorName: "Ines Carrow" },
  ]);
});
