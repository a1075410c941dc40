import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import plist from "plist";
import { db } from "#lib/data/client.ts";
import * as people from "#lib/data/people.ts";
import { closeQueue } from "#lib/data/queue.ts";
import { transaction } from "#lib/data/transaction.ts";
import { deliverMail } from "#lib/features/mail/deliver-mail.ts";
import { getMail, listOutbox } from "#lib/features/notices/queries.ts";
import { chooseTemplate } from "#lib/features/templates/choose-template.ts";
import { createTemplate } from "#lib/features/templates/create-template.ts";
import { deleteTemplate } from "#lib/features/templates/delete-template.ts";
import { previewInvitation } from "#lib/features/templates/preview-invitation.ts";
import { findPeople, mailsAreKept, mailTrouble } from "#lib/features/templates/queries.ts";
import { queueInvitationMail } from "#lib/features/templates/queue-invitation-mail.ts";
import { saveTexts } from "#lib/features/templates/save-texts.ts";
import { sendTest } from "#lib/features/templates/send-test.ts";
import { PreviewInvitation } from "#lib/features/templates/schemas.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeMember, type TestCustomer, type TestScope } from "#tests/support/access-world.ts";
import { mailServer, type MailServer } from "#tests/support/mail-server.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

const invitationUrl = "https://buy.example/associate?inviteCode=0f1e2d3c&mt=8";

let server: MailServer;
let customer: TestCustomer;
let scope: TestScope;
let ownAddress: string;
let tokenId: string;

beforeAll(async () => {
  server = await mailServer();
  process.env["SMTP_URL"] = server.url;
  process.env["LOG_LEVEL"] = "silent";
});
beforeEach(async () => {
  server.letters.length = 0;
  server.gone.clear();
  customer = await makeCustomer();
  ({ scope, email: ownAddress } = await makeMember(customer, "admin"));
  tokenId = await transaction(scope, (tx) => plantToken(tx, customer.groupId, { country: "DE" }));
});
afterAll(async () => {
  await closeQueue();
  await server.close();
});
useFreshDatabase();

async function person(name: string, email: string | null, language: string | null = null): Promise<string> {
  return transaction(scope, async (tx) => {
    const fields = { groupId: customer.groupId, name, email, managedAccount: null, source: "manual" };
    const id = await people.insert(tx, fields);
    await db(tx).person.updateMany({ where: { customerId: tx.customerId, id }, data: { language } });
    return id;
  });
}

const queue = (personId: string) =>
  transaction(scope, (tx) => queueInvitationMail(tx, { tokenId, personId, invitationUrl }));

async function invite(personId: string) {
  const mailId = await queue(personId);
  if (mailId !== null) await deliverMail(scope, mailId);
  return mailId;
}

const preview = (asked: Record<string, unknown>) =>
  previewInvitation(scope, PreviewInvitation.parse({ tokenId, ...asked }));

test("an invitation goes by mail in the person's language, else the token's country's, else English", async () => {
  await invite(await person("Aiko Mori", "aiko@aldermoor.example", "ja-JP"));
  await invite(await person("Jonas Weber", "jonas@aldermoor.example"));
  await transaction(scope, (tx) =>
    db(tx).contentToken.updateMany({ where: { customerId: tx.customerId }, data: { country: "FI" } }),
  );
  await invite(await person("Ines Carrow", "ines@aldermoor.example"));
  expect(server.letters.map(({ to, subject }) => [to?.[0]?.address, subject])).toEqual([
    ["aiko@aldermoor.example", "Aldermoor Handels ABからアプリとブックのご案内"],
    ["jonas@aldermoor.example", "Aldermoor Handels AB lädt Sie zu Apps und Büchern ein"],
    ["ines@aldermoor.example", "Aldermoor Handels AB invites you to its apps and books"],
  ]);
  expect(server.letters[2]?.text).toContain(`Accept the invitation:\n${invitationUrl}`);
  expect(server.letters[2]?.html).toContain(`href="${invitationUrl.replace("&", "&amp;")}"`);
});

test("what the preview shows is what is sent, but for the code in the link", async () => {
  const id = await createTemplate(scope, {
    groupId: customer.groupId,
    name: "Welcome",
    defaultLanguage: "en",
  });
  const message = {
    subject: "{app count} titles for {first name}",
    heading: "",
    body: "Hello {person} <{e-mail}>,\n\n{location} of {organization}.",
    button: "Come in",
    footer: "",
  };
  await saveTexts(scope, { id, language: "en", version: 1, ...message });
  await chooseTemplate(scope, { tokenId, templateId: id });
  for (const adamId of ["1", "2", "3"])
    await transaction(scope, (tx) => plantTitle(tx, tokenId, { adamId, total: 5 }));
  const personId = await person("Ines & Co", "ines@aldermoor.example", "en-GB");
  const shown = await preview({ templateId: id, personId });
  await invite(personId);

  const code = /inviteCode=(\w+)/.exec(shown.text)?.[1] ?? "none";
  const [letter] = server.letters;
  expect(shown).toMatchObject({ language: "en", to: "ines@aldermoor.example", personName: "Ines & Co" });
  expect(letter?.subject).toBe("3 titles for Ines");
  expect(shown.subject).toBe(letter?.subject);
  const swapped = (text: string) =>
    text
      .replace(/https:\/\/buy\.itunes\.apple\.com[^\s"<]*/g, "LINK")
      .replace(/https:\/\/buy\.example[^\s"<]*/g, "LINK")
      .trim();
  expect(swapped(shown.text)).toBe(swapped(letter?.text ?? ""));
  expect(swapped(shown.html)).toBe(swapped(letter?.html ?? ""));
  expect(shown.text).toContain("Hello Ines & Co <ines@aldermoor.example>,\n\nAldermoor Retail of Aldermoor");
  expect(shown.html).toContain("Hello Ines &amp; Co &lt;ines@aldermoor.example&gt;,");
  expect(plist.parse(shown.command)).toMatchObject({
    Command: {
      RequestType: "InviteToProgram",
      ProgramID: "com.apple.cloudvpp",
      InvitationURL: `https://buy.itunes.apple.com/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount?inviteCode=${code}&mt=8`,
    },
  });
});

test("texts being written are shown before they are saved, and refused where they are wrong", async () => {
  const draft = { language: "fr", subject: "Bonjour {first name}", body: "Voici: {link}" };
  expect(await preview(draft)).toMatchObject({ language: "fr", subject: "Bonjour Sam", personId: null });
  const wrong = PreviewInvitation.safeParse({ ...draft, body: "Voici {lien}" });
  expect(wrong.error?.issues.map(({ path, message }) => [path[0], message.split(".")[0]])).toEqual([
    ["body", "{lien} is no variable (line 1, character 7)"],
    ["body", "Nothing leads to Apple: give the button words, or put {link} into the text"],
  ]);
  expect((await preview({ language: "de" })).subject).toMatch(/lädt Sie zu Apps und Büchern ein$/);
});

test("a token whose template was deleted goes on inviting, by the default one", async () => {
  const id = await createTemplate(scope, { groupId: customer.groupId, name: "W", defaultLanguage: "en" });
  const message = { subject: "Ours", heading: "", body: "Look: {link}", button: "", footer: "" };
  await saveTexts(scope, { id, language: "en", version: 1, ...message });
  await chooseTemplate(scope, { tokenId, templateId: id });
  const personId = await person("Ines Carrow", "ines@aldermoor.example", "en");
  await invite(personId);
  await deleteTemplate(scope, { id });
  await invite(personId);
  expect(server.letters.map(({ subject }) => subject)).toEqual([
    "Ours",
    "Aldermoor Handels AB invites you to its apps and books",
  ]);
});

test("the outbox tells of the mail, and keeps its link no longer than it is needed", async () => {
  const mailId = (await queue(await person("Ines Carrow", "ines@aldermoor.example"))) ?? "";
  expect(await getMail(scope, mailId)).toMatchObject({
    kind: "program-invitation",
    state: "waiting",
    text: null,
  });
  await deliverMail(scope, mailId);
  expect(await getMail(scope, mailId)).toMatchObject({ state: "sent", text: null, resendable: false });
  expect((await listOutbox(scope, { kind: "program-invitation" }, null)).rows).toHaveLength(1);
  const kept = await transaction(scope, (tx) =>
    db(tx).outgoingMail.findMany({ select: { html: true, text: true } }),
  );
  expect(kept).toEqual([{ html: "", text: "" }]);
});

test("who has no address gets no mail, and their page says so; so does one whose mailbox is gone", async () => {
  const nobody = await person("Prince", null);
  expect(await invite(nobody)).toBeNull();
  expect(await mailTrouble(scope, nobody)).toEqual({ kind: "no-address" });
  expect(await preview({ personId: nobody })).toMatchObject({ to: null, personName: "Prince" });

  const gone = await person("Lena Okafor", "lena@aldermoor.example");
  expect(await mailTrouble(scope, gone)).toBeNull();
  server.gone.add("lena@aldermoor.example");
  await invite(gone);
  expect(await mailTrouble(scope, gone)).toMatchObject({
    kind: "not-sent",
    to: "lena@aldermoor.example",
    problem: expect.stringContaining("No such mailbox") as string,
  });
  const told = await transaction(scope, (tx) => db(tx).holderEvent.findMany({ where: { holderId: gone } }));
  expect(told).toMatchObject([
    { kind: "invitation-mail-failed", detail: { to: "lena@aldermoor.example", bounced: true } },
  ]);

  server.gone.clear();
  await invite(gone);
  expect(await mailTrouble(scope, gone)).toBeNull();
});

test("a test goes to whoever looks at the preview; a key has no address", async () => {
  const asked = PreviewInvitation.parse({ language: "es", tokenId });
  expect(await sendTest(scope, asked)).toEqual({ to: ownAddress, state: "waiting" });
  const { rows } = await listOutbox(scope, { kind: "invitation-test" }, null);
  for (const { id } of rows) await deliverMail(scope, id);
  expect(server.letters).toMatchObject([
    { to: [{ address: ownAddress }], subject: "Aldermoor Handels AB le invita a recibir sus apps y libros" },
  ]);
  const key = { ...scope, actor: { kind: "key", id: "1", name: "CI" } } as unknown as TestScope;
  await expect(sendTest(key, asked)).rejects.toMatchObject({ reason: "mail-address-missing" });
});

test("a person to preview for is found by the beginnings of their words", async () => {
  const id = await person("Lena Okafor", "lena@aldermoor.example");
  expect(await findPeople(scope, "oka le")).toEqual([
    { id, name: "Lena Okafor", email: "lena@aldermoor.example" },
  ]);
  expect(await findPeople(scope, "  ")).toEqual([]);
});

test("a rehearsal's invitations stay in its outbox, to be read there", async () => {
  const personId = await person("Ines Carrow", "ines@aldermoor.example");
  const rehearsing = { ...scope, world: "w" } as unknown as TestScope;
  const mailId = await transaction(rehearsing, (tx) =>
    queueInvitationMail(tx, { tokenId, personId, invitationUrl }),
  );
  expect(await getMail(scope, mailId ?? "")).toMatchObject({
    state: "kept",
    text: expect.stringContaining(invitationUrl) as string,
  });
  expect([mailsAreKept(scope), mailsAreKept(rehearsing)]).toEqual([null, "rehearsal"]);
});
