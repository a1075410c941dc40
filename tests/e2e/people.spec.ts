import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { apply, here } from "#tests/e2e/steps/licenses.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

test("a person whom Apple knows is given an app from their own page, which tells it ever after", async ({
  page,
  rehearsal,
}) => {
  test.slow();
  await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
  await page.getByRole("link", { name: "People" }).last().click();
  const known = page.getByRole("table", { name: "People known at this location" }).getByRole("row");
  await known.filter({ hasText: "Accepted" }).getByRole("link").first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}$/);
  const name = await here(page);

  await page.getByRole("link", { name: "Assign", exact: true }).click();
  await page.getByLabel("Find a title").fill("cellar");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Add Cellar Count" }).click();
  await expect(page.getByRole("link", { name: "Remove Cellar Count" })).toBeVisible();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  await expect(page.getByRole("table", { name: /^Devices and people/ })).toContainText(name);
  const operation = await apply(page, "Apply: assign 1 license");

  await page.goto(`${rehearsal.base}/people`);
  await page.getByLabel("Filter people").fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name, exact: true }).first().click();
  const held = page.getByRole("table", { name: `Licenses held by ${name}, latest first` });
  await expect(held.getByRole("row", { name: /Cellar Count/ })).toContainText(`operation ${operation}`);
  await expect(
    page.getByRole("listitem").filter({ hasText: /Cellar Count\s+assigned at North store, by Ines Carrow/ }),
  ).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
