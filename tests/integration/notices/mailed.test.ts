import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { lookAfterNotices } from "#lib/data/across-groups/due-work.ts";
import { database } from "#lib/data/client.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { deliverMail } from "#lib/features/mail/deliver-mail.ts";
import { acknowledge } from "#lib/features/notices/acknowledge.ts";
import { makeNotices } from "#lib/features/notices/make-notices.ts";
import { sendLetter } from "#lib/mail/send-mail.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeGroup, makeMember } from "#tests/support/access-world.ts";
import { mailServer, type MailServer } from "#tests/support/mail-server.ts";
import { noticeWorld, type NoticeWorld } from "#tests/support/notice-world.ts";

let server: MailServer;

beforeAll(async () => {
  server = await mailServer();
  process.env["SMTP_URL"] = server.url;
  process.env["PUBLIC_URL"] = "https://apps.aldermoor.example";
  process.env["LOG_LEVEL"] = "silent";
});
beforeEach(() => {
  server.letters.length = 0;
  server.gone.clear();
});
afterAll(async () => {
  await closeQueue();
  await server.close();
});
useFreshDatabase();

async function addressOf(world: NoticeWorld, tokenId: string, email: string, verified = true): Promise<void> {
  await transaction(await world.system(), async (tx) => {
    const id = await tokenAddresses.insert(tx, { tokenId, email, linkHash: randomUUID() });
    if (verified) await tokenAddresses.verify(tx, id);
  });
}

const to = () => server.letters.map((letter) => letter.to?.[0]?.address).sort();

test("a mail says token, location, days and date, as text and as a page, and leads to the renewal", async () => {
  const world = await noticeWorld();
  const tokenId = await world.token("Retail", 90);
  await addressOf(world, tokenId, "keys@aldermoor.example");
  expect(await world.after(60)).toBe(1);
  await world.sendMails();

  const [letter] = server.letters;
  expect(to()).toEqual(["keys@aldermoor.example"]);
  expect(letter?.subject).toMatch(/^Retail expires in 30 days, on \w+ \d+, 20\d\d$/);
  const link = `https://apps.aldermoor.example/groups/${world.groupId}/tokens/${tokenId}/renew`;
  expect(letter?.text).toContain(link);
  expect(letter?.html).toContain(`href="${link}"`);
});

test("what is due for one address at once comes in one mail", async () => {
  const world = await noticeWorld();
  for (const name of ["Retail", "Field", "Office"]) await world.token(name, 40);
  await world.after(20);
  await world.sendMails();
  expect(server.letters.map(({ subject }) => subject)).toEqual([
    expect.stringMatching(/^3 content tokens of Aldermoor Group need a look: /),
  ]);
});

test("looked at again it is not told again; a year's jump sends one mail", async () => {
  const world = await noticeWorld();
  await world.token("Retail", 45);
  await world.after(0);
  expect(await makeNotices(await world.system())).toBe(0);
  await world.after(365);
  expect(await world.rows((client) => client.outgoingMail.count())).toBe(2);
});

test("the clock has every customer looked after, each once", async () => {
  const [world, other] = [await noticeWorld(), await noticeWorld("Kestrel Schools")];
  const now = new Date();
  await Promise.all([lookAfterNotices(now), lookAfterNotices(now)]);
  await lookAfterNotices(now);
  const ids = [world.customerId, other.customerId];
  const work = await database().prisma.dueWork.findMany({
    where: { kind: "notices", customerId: { in: ids } },
  });
  expect(work.map(({ customerId, id }) => [customerId, id]).sort()).toEqual(ids.map((id) => [id, id]).sort());
});

test("two workers who look at once make each notice, and each mail, once", async () => {
  const world = await noticeWorld();
  for (const name of ["Retail", "Field"]) await world.token(name, 20);
  const scope = await world.system();
  const made = await Promise.all([makeNotices(scope), makeNotices(scope), makeNotices(scope)]);
  expect(made.reduce((sum, one) => sum + one)).toBe(2);
  const mails = await world.rows((client) => client.outgoingMail.findMany());
  expect(mails.flatMap(({ noticeIds }) => noticeIds)).toHaveLength(2);
});

test("a worker that died after handing a mail over sends it again under the same Message-ID", async () => {
  const world = await noticeWorld();
  await world.token("Retail", 20);
  await world.after(0);
  const scope = await world.system();
  const [mail] = await world.rows((client) => client.outgoingMail.findMany());
  const died = deliverMail(scope, mail?.id ?? "", async (letter) => {
    await sendLetter(letter);
    throw new Error("killed");
  });
  await expect(died).rejects.toThrow("killed");
  await deliverMail(scope, mail?.id ?? "");
  await deliverMail(scope, mail?.id ?? "");
  expect(server.letters).toHaveLength(2);
  expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(1);
});

describe("who is written to", () => {
  test("an address that nobody verified gets nothing; the managers of the token's group do", async () => {
    const world = await noticeWorld();
    const groupId = await makeGroup(world, "Retail");
    const admin = await makeMember(world, "admin", groupId, "Rana Admin");
    await makeMember(world, "operator", groupId, "Otto Operator");
    await addressOf(world, await world.token("Retail", 20, groupId), "strange@elsewhere.example", false);
    await world.after(0);
    await world.sendMails();
    expect(to()).toEqual([admin.email]);
  });

  test("what an address does not take, the managers get, and the address is written to no more", async () => {
    const world = await noticeWorld();
    const groupId = await makeGroup(world, "Retail");
    const admin = await makeMember(world, "admin", groupId, "Rana Admin");
    const tokenId = await world.token("Retail", 30, groupId);
    await addressOf(world, tokenId, "left@aldermoor.example");
    server.gone.add("left@aldermoor.example");
    await world.after(0);
    await world.sendMails();
    await world.sendMails();
    expect(to()).toEqual([admin.email]);
    expect(
      await world.rows((client) => client.outgoingMail.findMany({ orderBy: { createdAt: "asc" } })),
    ).toMatchObject([
      { to: "left@aldermoor.example", state: "failed" },
      { to: admin.email, state: "sent", insteadOf: "left@aldermoor.example" },
    ]);
    server.letters.length = 0;
    await world.after(24);
    await world.sendMails();
    expect(to()).toEqual([admin.email]);
  });

  test("the owners hear of what nobody acknowledged, once, and not of what somebody did", async () => {
    const world = await noticeWorld();
    const tokenId = await world.token("Retail", 90);
    const known = await world.token("Field", 90);
    for (const id of [tokenId, known]) await addressOf(world, id, `${id}@aldermoor.example`);
    for (const id of [tokenId, known]) await world.revoke(id);
    await world.after(0);
    const [notice] = await world.rows((client) => client.notice.findMany({ where: { tokenId: known } }));
    await acknowledge(await world.system(), { ids: [notice?.id ?? ""] });
    await world.after(1);
    await world.after(1);
    const mails = await world.rows((client) =>
      client.outgoingMail.findMany({ orderBy: { createdAt: "asc" } }),
    );
    expect(mails.slice(2)).toMatchObject([{ subject: expect.stringContaining("Retail was revoked") }]);
    expect(mails[2]?.text).toContain("nobody has acknowledged it");
  });
});

test("acknowledged is silent until it gets worse", async () => {
  const world = await noticeWorld();
  await world.token("Retail", 30);
  await world.after(0);
  await acknowledge(await world.system(), { ids: "all" });
  expect(await world.after(16)).toBe(1);
  expect(await world.rows((client) => client.outgoingMail.count())).toBe(1);
  expect(await world.after(7)).toBe(1);
  expect(await world.rows((client) => client.outgoingMail.count())).toBe(2);
});

test("a mail server that is down leaves the notice where it is", async () => {
  const world = await noticeWorld();
  await world.token("Retail", 20);
  await world.after(0);
  const [mail] = await world.rows((client) => client.outgoingMail.findMany());
  const down = async () => ({ state: "later", problem: "connect ECONNREFUSED" }) as const;
  for (let tries = 0; tries < 7; tries++) await deliverMail(await world.system(), mail?.id ?? "", down);
  expect(await world.rows((client) => client.notice.findMany())).toMatchObject([
    { kind: "expiring", overAt: null },
  ]);
  expect(
    await world.rows((client) => client.outgoingMail.findFirst({ where: { id: mail?.id ?? "" } })),
  ).toMatchObject({
    state: "failed",
    text: expect.stringContaining("Retail"),
  });
});

test("a rehearsal writes its mail into its outbox, and sends none", async () => {
  const world = await noticeWorld();
  await world.rows((client) =>
    client.customer.update({ where: { id: world.customerId }, data: { kind: "rehearsal", world: "r-test" } }),
  );
  await world.token("Retail", 20);
  await world.after(0);
  expect(await world.sendMails()).toEqual([]);
  expect(await world.rows((client) => client.outgoingMail.findMany())).toMatchObject([{ state: "kept" }]);
  expect(server.letters).toEqual([]);
});
