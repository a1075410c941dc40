import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { apply, openApp, planSerials, serialsOf } from "#tests/e2e/steps/licenses.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

test("an admin gives an app to pasted serials, watches it come about, and takes it back", async ({
  page,
  rehearsal,
}) => {
  test.slow();
  const { base } = rehearsal;
  await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
  const [one = "", other = ""] = await serialsOf(page, base, "Field crew", 2);

  await page.goto(`${base}/apps`);
  const row = page.getByRole("row", { name: /Kilnworks/ });
  await expect(row).toContainText("3 of 10");
  await expect(row.locator("img")).toHaveJSProperty("complete", true);
  expect(await row.locator("img").evaluate((icon: HTMLImageElement) => icon.naturalWidth)).toBeGreaterThan(0);

  await openApp(page, base, "Kilnworks");
  const holders = page.getByRole("table", { name: /^Holders/ });
  const holding = await holders.locator("td.h-id").first().innerText();
  await page.getByRole("link", { name: "Assign", exact: true }).click();
  await planSerials(page, [one, other.toLowerCase(), other, holding, "ZZZZ9999ZZ"]);

  const split = page.getByRole("main");
  await expect(split.getByRole("link", { name: "2 get it" })).toBeVisible();
  await expect(split.getByRole("link", { name: "1 have it already" })).toBeVisible();
  await expect(split.getByRole("link", { name: "1 cannot" })).toBeVisible();
  await expect(split.getByText("Serial unknown").first()).toBeVisible();
  await expect(split.getByText("Nothing has been sent to Apple.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Which token pays" })).toContainText("North store");
  expect(await axeFindings(page)).toEqual([]);

  const operation = await apply(page, "Apply: assign 2 licenses");
  await expect(page.getByText("2 of 2 confirmed")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await openApp(page, base, "Kilnworks");
  const given = holders.getByRole("row", { name: /Field crew, tablet/ });
  await expect(given).toHaveCount(2);
  await expect(given.first()).toContainText(`OP ${operation}`);
  for (const box of await given.getByRole("checkbox").all()) await box.check();
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("2 selected");
  await page.getByRole("button", { name: "Plan revoking 2" }).click();
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(split.getByRole("link", { name: "2 lose it" })).toBeVisible();
  await apply(page, "Apply: revoke 2 licenses");
  await expect(page.getByRole("row", { name: /^Kilnworks 2 0 .*, 30 days left/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Put back" })).toBeVisible();

  await openApp(page, base, "Kilnworks");
  await expect(holders.getByRole("row")).toHaveCount(4);
  await expect(given).toHaveCount(0);
  await page.goto(`${base}/plans`);
  await expect(page.getByRole("row", { name: /Assign Kilnworks/ })).toContainText("Applied");
});
