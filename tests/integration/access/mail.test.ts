import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#lib/data/client.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { withinCustomer } from "#lib/data/transaction.ts";
import { deliverMail } from "#lib/features/mail/deliver-mail.ts";
import { inviteMember } from "#lib/features/members/invite-member.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, scopeOf, systemAt } from "#tests/support/access-world.ts";

const letters: string[] = [];
let verdict: Error | null = null;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, _session, done) {
    let text = "";
    stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
    stream.on("end", () => {
      if (!verdict) letters.push(text);
      done(verdict);
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${port}`;
  process.env["PUBLIC_URL"] = "https://apps.aldermoor.example";
  process.env["MAIL_FROM"] = "Quartermaster <apps@aldermoor.example>";
  process.env["LOG_LEVEL"] = "silent";
});
afterAll(async () => {
  await closeQueue();
  await new Promise<void>((closed) => server.close(closed));
});
useFreshDatabase();

async function invitation() {
  const customer = await makeCustomer("Aldermoor & Sons");
  const owner = await scopeOf(customer.ownerId, customer.groupId, "Olu <Owner>");
  const link = await inviteMember(owner, {
    email: "marta@aldermoor.example",
    groupId: customer.groupId,
    role: "viewer",
  });
  const where = { customerId: customer.customerId };
  const [work] = await database().prisma.dueWork.findMany({ where: { ...where, kind: "mail" } });
  const stored = () =>
    withinCustomer(customer.customerId, (client) => client.outgoingMail.findFirstOrThrow({ where }));
  return { link, mailId: work?.id ?? "", stored, system: await systemAt(customer, customer.groupId) };
}

test("an invitation is mailed with its link as text and as a page, once", async () => {
  verdict = null;
  const { link, mailId, stored, system } = await invitation();
  expect(link.mailed).toBe(true);
  expect(await deliverMail(system, mailId)).toBeNull();
  expect(await deliverMail(system, mailId)).toBeNull();

  expect(letters).toHaveLength(1);
  const letter = await PostalMime.parse(letters[0] ?? "");
  const address = `https://apps.aldermoor.example/invitations/${link.secret}`;
  expect(letter.to).toMatchObject([{ address: "marta@aldermoor.example" }]);
  expect(letter.from).toMatchObject({ name: "Quartermaster", address: "apps@aldermoor.example" });
  expect(letter.subject).toBe("Olu <Owner> invites you to Aldermoor & Sons");
  expect(letter.text).toContain(address);
  expect(letter.html).toContain(`href="${address}"`);
  expect(letter.html).toContain("Olu &lt;Owner&gt; invites you");
  expect(letter.messageId).toBe(`<${mailId}@aldermoor.example>`);
  expect(await stored()).toMatchObject({ sentAt: expect.any(Date), text: "", html: "" });
});

test("a mail server that is busy is asked again later, and the letter is kept", async () => {
  verdict = Object.assign(new Error("Try later"), { responseCode: 451 });
  const { mailId, stored, system } = await invitation();
  const again = await deliverMail(system, mailId);
  expect(again?.getTime()).toBeGreaterThan(Date.now() + 50_000);
  expect(await stored()).toMatchObject({
    sentAt: null,
    attempts: 1,
    problem: expect.stringContaining("Try later"),
  });

  verdict = null;
  expect(await deliverMail(system, mailId)).toBeNull();
  expect(await stored()).toMatchObject({ sentAt: expect.any(Date), problem: null });
});

test("an address that the mail server refuses for good is not tried again, and the link is forgotten", async () => {
  verdict = Object.assign(new Error("No such mailbox"), { responseCode: 550 });
  const { mailId, stored, system } = await invitation();
  expect(await deliverMail(system, mailId)).toBeNull();
  expect(await stored()).toMatchObject({
    sentAt: null,
    text: "",
    problem: expect.stringContaining("No such mailbox"),
  });
});

test("after six failures nobody tries again", async () => {
  const { mailId, stored, system } = await invitation();
  const busy = async () => ({ state: "later", problem: "no answer" }) as const;
  const pauses = [];
  for (let attempt = 0; attempt < 7; attempt++) pauses.push(await deliverMail(system, mailId, busy));
  expect(pauses.map((again) => again !== null)).toEqual([true, true, true, true, true, true, false]);
  expect(await stored()).toMatchObject({ attempts: 7, text: "" });
});
