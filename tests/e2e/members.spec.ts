import type { Page } from "@playwright/test";
import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { stranger } from "#tests/support/stranger.ts";

const tag = () => Math.random().toString(36).slice(2, 8);

async function settings(page: Page, tab: string): Promise<void> {
  await page.goto("/");
  await page.waitForURL(/\/groups\//);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: tab }).click();
}

async function invite(page: Page, email: string, role: string): Promise<string> {
  await settings(page, "Members");
  await page.getByRole("button", { name: "Invite a member" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Role").selectOption(role);
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  await expect(dialog.getByText("Shown this once.")).toBeVisible();
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();
  await dialog.getByRole("button", { name: "Done" }).click();
  return link;
}

test("an owner invites a viewer, who joins, looks, changes nothing, and is suspended", async ({
  page,
  browser,
}) => {
  const name = `Marta ${tag()}`;
  const link = await invite(page, `marta.${tag()}@aldermoor.example`, "Viewer");

  const marta = await stranger(browser);
  await marta.goto(link);
  expect(await axeFindings(marta)).toEqual([]);
  await marta.getByLabel("Your name").fill(name);
  await marta.getByLabel("Password", { exact: true }).fill("a quiet harbor at night");
  await marta.getByRole("button", { name: "Join" }).click();
  await marta.waitForURL(/\/groups\//);
  await marta.getByRole("link", { name: "Settings" }).click();
  await expect(marta.getByRole("heading", { name: "Your account" })).toBeVisible();
  await expect(marta.getByRole("link", { name: "Members" })).toBeHidden();
  const [group] = /\/groups\/[^/]+/.exec(marta.url()) ?? [];
  await marta.goto(`${group}/settings/members`);
  await expect(marta.getByText("Not yours to see")).toBeVisible();

  await settings(page, "Members");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Suspend" }).click();
  await expect(page.getByText(`${name} is suspended`, { exact: true })).toBeVisible();
  await marta.goto(`${group}/activity`);
  await expect(marta.getByText("Not here")).toBeVisible();
  await marta.goto("/");
  await expect(marta.getByRole("heading", { name: "No group is open to you" })).toBeVisible();

  const again = await stranger(browser);
  await again.goto(link);
  await expect(again.getByText("This invitation was answered already.")).toBeVisible();
});

test(
  "a role is changed beside the list, and a member removed by typing the name",
  { tag: "@long" },
  async ({ page, browser }) => {
    const name = `Conor ${tag()}`;
    const joining = await stranger(browser);
    await joining.goto(await invite(page, `conor.${tag()}@aldermoor.example`, "Viewer"));
    await joining.getByLabel("Your name").fill(name);
    await joining.getByLabel("Password", { exact: true }).fill("a quiet harbor at night");
    await joining.getByRole("button", { name: "Join" }).click();
    await joining.waitForURL(/\/groups\//);

    await settings(page, "Members");
    await page.getByRole("link", { name, exact: true }).click();
    const rights = page.getByRole("complementary", { name: `Rights of ${name}` });
    await rights.getByLabel(/^Role in/).selectOption("Operator");
    await rights.getByRole("button", { name: "Change role" }).click();
    await expect(page.getByRole("row", { name }).getByText("Operator")).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole("button", { name: `Actions for ${name}` }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Remove the member" })).toBeDisabled();
    await dialog.getByLabel(`Type ${name}`).fill(name);
    await dialog.getByRole("button", { name: "Remove the member" }).click();
    await expect(page.getByText(`${name} has no role here any longer`, { exact: true })).toBeVisible();
    await expect(page.getByRole("row", { name })).toBeHidden();
  },
);

test("an API key is shown once, works, and is revoked", async ({ page, playwright, baseURL }) => {
  const name = `terraform-${tag()}`;
  await settings(page, "API keys");
  await page.getByRole("button", { name: "Make an API key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill(name);
  await dialog.getByRole("button", { name: "Make the key" }).click();
  const secret = await dialog.getByLabel("API key", { exact: true }).inputValue();
  expect(secret).toMatch(/^qm_[A-Za-z0-9_-]{43}$/);
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Done" }).click();
  await page.reload();
  expect(await page.content()).not.toContain(secret);

  const program = await playwright.request.newContext({
    baseURL: baseURL ?? "",
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  expect((await program.get("/api/v1/groups")).status()).toBe(200);
  await page.getByRole("button", { name: `Revoke ${name}` }).click();
  await dialog.getByLabel(`Type ${name}`).fill(name);
  await dialog.getByRole("button", { name: "Revoke the key" }).click();
  await expect(page.getByText(`${name} opens nothing any longer`, { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name })).toBeHidden();
  expect((await program.get("/api/v1/groups")).status()).toBe(401);
  await program.dispose();
});
