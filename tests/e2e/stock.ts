import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { apply, openApp, planSerials, serialsOf } from "#tests/e2e/steps/licenses.ts";
import { PLACES } from "#tests/e2e/steps/pages.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";
import { test } from "#tests/support/browser.ts";

const idIn = (address: string) => address.match(/[0-9a-f-]{36}/g)?.at(-1) ?? "";

test("a rehearsal is filled with one of everything that has a page", async ({ page, rehearsal }) => {
  test.slow();
  const { base } = rehearsal;
  await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
  const tokenId = idIn(new URL(page.url()).pathname);
  const serials = await serialsOf(page, base, "Store till", 6);
  const deviceId = await firstOf(page, "Devices");
  await page.goto(`${base}/people`);
  const personId = await firstOf(page, "People");

  await openApp(page, base, "Kilnworks");
  const titleId = idIn(page.url());
  await page.getByRole("link", { name: "Assign", exact: true }).click();
  await planSerials(page, [...serials, "ZZZZ9999ZZ"]);
  const planId = idIn(page.url());
  await apply(page, /^Apply: assign \d licenses$/);
  const operationId = idIn(page.url());

  const places = {
    groupId: idIn(base),
    tokenId,
    titleId,
    deviceId,
    personId,
    planId,
    operationId,
    id: await makeGroup(page, base),
    token: await invite(page, base),
    templateId: await makeTemplate(page, base),
    "devices/groups/holderGroupId": await makeHolderGroup(page, `${base}/devices/groups`),
    "people/groups/holderGroupId": await makeHolderGroup(page, `${base}/people/groups`),
    "devices/import/importId": await uploadTable(page, `${base}/devices/import`, "Serial\nQMKIOSK0001\n???"),
    "people/import/importId": await uploadTable(
      page,
      `${base}/people/import`,
      "Name,E-mail\nYui Byrne,yui@aldermoor.example",
    ),
  };
  writeFileSync(PLACES, JSON.stringify(places));
});

async function firstOf(page: Page, table: string): Promise<string> {
  const link = page.getByRole("table", { name: table }).locator("tbody").getByRole("link").first();
  return idIn((await link.getAttribute("href")) ?? "");
}

async function makeGroup(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/settings/groups?new`);
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Retail");
  await page.getByRole("button", { name: "Create the group" }).click();
  await page.getByRole("button", { name: "Actions for Retail" }).click();
  await page.getByRole("menuitem", { name: "Move", exact: true }).click();
  await page.waitForURL(/\/move$/);
  return idIn(page.url());
}

async function invite(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/settings/members`);
  await page.getByRole("button", { name: "Invite a member" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill("lena.okafor@aldermoor.example");
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  return link.split("/").at(-1) ?? "";
}

async function makeHolderGroup(page: Page, path: string): Promise<string> {
  await page.goto(`${path}/new`);
  await page.getByLabel("Name", { exact: true }).fill("Called till");
  await page.getByLabel("What is asked").selectOption("name");
  await page.getByLabel("Value").fill("till");
  await page.getByRole("button", { name: "Make the group" }).click();
  await page.waitForURL(/\/groups\/[0-9a-f-]{36}$/);
  return idIn(page.url());
}

async function makeTemplate(page: Page, base: string): Promise<string> {
  await page.goto(`${base}/settings/templates`);
  await page.getByRole("button", { name: "New template" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Welcome");
  await dialog.getByRole("button", { name: "Create the template" }).click();
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}$/);
  return idIn(page.url());
}

async function uploadTable(page: Page, path: string, text: string): Promise<string> {
  await page.goto(path);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles({ name: "table.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Check every row" }).click();
  await page.getByRole("table", { name: "What becomes of the rows" }).waitFor();
  return idIn(page.url());
}
