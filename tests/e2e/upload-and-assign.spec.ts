import { expect, test } from "#tests/support/browser.ts";

test("an admin uploads a token, watches its apps arrive, assigns one and takes it back", async ({
  page,
  rehearsal,
}) => {
  test.slow();
  await page.goto(`${rehearsal.base}/tokens`);
  await page.getByRole("button", { name: "Upload token" }).first().click();
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(await rehearsal.tokenFile("rehearsal-one.vpptoken"));
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Rehearsal One").first()).toBeVisible();
  await dialog.getByLabel("Name", { exact: true }).fill("North store");
  await dialog.getByRole("button", { name: /^Add token/ }).click();
  await expect(page.getByRole("heading", { name: "North store" })).toBeVisible();
  await expect(page.getByText("Active").first()).toBeVisible({ timeout: 30_000 });

  await page.goto(`${rehearsal.base}/apps?q=supply%3Aunused`);
  await page.goto(`${rehearsal.base}/apps`);
  const first = page.getByRole("row").nth(1).getByRole("link").first();
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});
