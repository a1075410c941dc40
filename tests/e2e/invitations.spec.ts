import type { Page } from "@playwright/test";
import { z } from "zod";
import { apply } from "#tests/e2e/steps/licenses.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";
import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { mailServer, type MailServer } from "#tests/support/mail-server.ts";
import { ownConsole, type OwnConsole } from "#tests/support/own-console.ts";
import { owner } from "#tests/support/owner.ts";

const STARTS_MS = 120_000;
let mail: MailServer;
let console: OwnConsole;

test.use({ storageState: { cookies: [], origins: [] } });
test.beforeAll(async () => {
  test.setTimeout(STARTS_MS);
  mail = await mailServer();
  console = await ownConsole({ SMTP_URL: mail.url });
});
test.afterAll(async () => {
  await console.stop();
  await mail.close();
});

test("an invitation arrives by mail, is accepted in the browser, and the reserved license becomes theirs while the page watches", async ({
  page,
  context,
}) => {
  test.slow();
  const base = await setUp(page);
  const file = await location(page);
  await addToken(page, { base, tokenFile: () => Promise.resolve(file) }, file.name, "North store");
  const token = new URL(page.url()).pathname;
  await addLena(page, base);

  await page.getByLabel("Select Lena Okafor").check();
  await page.getByRole("button", { name: "Invite…" }).click();
  await page.getByRole("button", { name: "Invite 1", exact: true }).click();
  await page.waitForURL(/\/invitations$/);
  const lena = page.getByRole("table", { name: "Invitations" }).getByRole("row", { name: /Lena Okafor/ });
  await expect(lena).toContainText("Invited", { timeout: 30_000 });
  await expect(lena).toContainText(`Invited by ${owner.name}.`);
  expect(await axeFindings(page)).toEqual([]);

  await assign(page, base);
  const holder = page.getByRole("table", { name: /^Holders of/ }).getByRole("row", { name: /Lena Okafor/ });
  await expect(holder).toContainText("Reserved");

  await expect.poll(() => mail.letters.length).toBe(1);
  const [letter] = mail.letters;
  expect(letter?.to).toMatchObject([{ address: "lena@aldermoor.example" }]);
  const link = /http\S+inviteCode=[0-9a-f]{32}\S*/.exec(letter?.text ?? "")?.[0] ?? "";
  const hers = await context.newPage();
  await hers.goto(link);
  await hers.getByRole("button", { name: "Accept" }).click();
  await expect(hers.getByText(/yours to use/)).toBeVisible();

  await hers.goto(new URL(token, page.url()).href);
  await hers.getByRole("button", { name: "Sync now" }).click();
  await expect(holder).toContainText("Person", { timeout: 30_000 });
  await expect(holder).not.toContainText("Reserved");
  await hers.goto(new URL(`${token}/invitations`, page.url()).href);
  await expect(hers.getByRole("row", { name: /Lena Okafor/ })).toContainText("Accepted");
  expect(mail.letters).toHaveLength(1);
});

async function setUp(page: Page): Promise<string> {
  await page.goto(console.setupLink);
  await page.getByLabel("Customer").fill(owner.customer);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: /^Create/ }).click();
  await page.waitForURL(/\/groups\/[0-9a-f-]{36}/);
  return new URL(/^.*\/groups\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "").href;
}

const Added = z.object({ tokens: z.array(z.object({ text: z.string() })) });

/** A location at Apple with one app, and the file of its token. */
async function location(page: Page) {
  const worlds = z
    .array(z.string())
    .parse(await (await page.request.get(`${console.apple}/_emulator/worlds`)).json());
  const answer = await page.request.post(`${console.apple}/_emulator/worlds/${worlds[0]}/locations`, {
    data: { name: "North store", tokens: [{ kind: "valid" }], assets: [{ adamId: "361309726", total: 5 }] },
  });
  const [token] = Added.parse(await answer.json()).tokens;
  return {
    name: "north.vpptoken",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(token?.text ?? ""),
  };
}

async function addLena(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/people`);
  await page.getByRole("button", { name: "Add a person" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Lena Okafor");
  await dialog.getByLabel("E-mail").fill("lena@aldermoor.example");
  await dialog.getByRole("button", { name: "Add the person" }).click();
  await expect(page.getByRole("table", { name: "People" })).toContainText("Lena Okafor");
}

/** Plans the only app for Lena, applies it, and ends on the app's page. */
async function assign(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/people`);
  await page.getByLabel("Select Lena Okafor").check();
  await page.getByRole("button", { name: "Assign titles to 1" }).click();
  await page.getByRole("link", { name: /^Add / }).first().click();
  await expect(page.getByRole("link", { name: /^Remove / })).toBeVisible();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await apply(page, "Apply: assign 1 license");
  await page.goto(`${base}/apps`);
  await page.getByRole("table").locator("tbody").getByRole("link").first().click();
  await page.waitForURL(/\/apps\/[0-9a-f-]{36}$/);
}
