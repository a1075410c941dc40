import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

test("the palette finds apps, devices and people by the beginning of any word, and places by old words", async ({
  page,
  rehearsal,
}) => {
  await addToken(page, rehearsal, "rehearsal-five.vpptoken", "Academy");
  const palette = page.getByRole("dialog", { name: "Find or do" });
  const found = palette.getByRole("option");
  const words = palette.getByRole("combobox");

  await page.keyboard.press("ControlOrMeta+k");
  await expect(words).toBeFocused();
  await page.keyboard.insertText("vpp");
  await expect(found).toHaveText(["Renew a token", "Tokens"]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tokens" })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+k");
  await words.fill("cha");
  await expect(found.filter({ hasText: "Slate & Chalk" })).toBeVisible();
  await words.fill("classroom 7");
  await expect(found.filter({ hasText: "Academy, classroom tablet 7" })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await words.fill("slate");
  await expect(found).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Slate & Chalk" })).toBeVisible();

  await page.keyboard.press("ControlOrMeta+k");
  await words.fill("refresh");
  await expect(found).toHaveText(["Sync all tokens"]);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Syncing 1 token", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Find" }).first().click();
  await words.fill("xyzzy");
  await expect(palette.getByText("Nothing is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});

test("keys lead from place to place, and none of them while one types", async ({ page, rehearsal }) => {
  await page.goto(`${rehearsal.base}/activity`);
  await expect(page.getByRole("heading", { level: 1, name: "Activity" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page.getByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByLabel("Filter devices")).toBeFocused();
  await page.keyboard.type("g a");
  await expect(page.getByLabel("Filter devices")).toHaveValue("g a");
  await expect(page.getByRole("heading", { level: 1, name: "Devices" })).toBeVisible();
});
