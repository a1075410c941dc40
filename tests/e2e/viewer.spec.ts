import { expect, test } from "#tests/support/browser.ts";
import { stranger } from "#tests/support/stranger.ts";
import { openApp } from "#tests/e2e/steps/licenses.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

test("a viewer sees what there is, is offered nothing to change, and is refused by address", async ({
  page,
  browser,
  rehearsal,
}) => {
  const { base } = rehearsal;
  await addToken(page, rehearsal, "rehearsal-five.vpptoken", "Academy");
  const tokenPath = new URL(page.url()).pathname;
  await page.goto(`${base}/settings/members`);
  await page.getByRole("button", { name: "Invite a member" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("E-mail").fill(`yui.${base.slice(-6)}@aldermoor.example`);
  await dialog.getByLabel("Role").selectOption("Viewer");
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  const link = await dialog.getByLabel("Link", { exact: true }).inputValue();

  const viewer = await stranger(browser);
  await viewer.goto(link);
  await viewer.getByLabel("Your name").fill("Yui Byrne");
  await viewer.getByLabel("Password", { exact: true }).fill("a quiet harbor at night");
  await viewer.getByRole("button", { name: "Join" }).click();
  await expect(viewer.getByRole("navigation", { name: "Main" })).toBeVisible();

  await viewer.goto(`${base}/tokens`);
  await expect(viewer.getByRole("row", { name: /Academy/ })).toBeVisible();
  await expect(viewer.getByRole("button", { name: /[Uu]pload/ })).toHaveCount(0);
  await viewer.goto(tokenPath);
  await expect(viewer.getByRole("heading", { level: 1, name: "Academy" })).toBeVisible();
  await expect(viewer.getByRole("button", { name: "Sync now" })).toHaveCount(0);
  await expect(viewer.getByRole("link", { name: "Settings", exact: true })).toHaveCount(1);
  await openApp(viewer, base, "Slate & Chalk");
  await expect(viewer.getByRole("table", { name: /^Holders/ })).toBeVisible();
  for (const role of ["link", "button"] as const)
    await expect(viewer.getByRole(role, { name: /^(Assign|Revoke)$/ })).toHaveCount(0);
  await expect(viewer.getByRole("main").getByRole("checkbox")).toHaveCount(0);
  await viewer.goto(`${base}/devices`);
  await expect(viewer.getByRole("row").nth(1)).toBeVisible();
  await expect(viewer.getByRole("button", { name: /^(Add|Import)/ })).toHaveCount(0);

  await viewer.goto(`${base}/plans/new`);
  await expect(viewer.getByRole("heading", { name: "Not yours to plan" })).toBeVisible();
  await viewer.goto(`${tokenPath}/settings`);
  await expect(viewer.getByRole("button", { name: /^Save/ })).toHaveCount(0);
  await viewer.goto(`${base}/settings/keys`);
  await expect(viewer.getByText("Not yours to see")).toBeVisible();
});
