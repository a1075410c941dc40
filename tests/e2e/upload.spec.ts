import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { tabTo } from "#tests/e2e/steps/keyboard.ts";
import { drop, preview, synced } from "#tests/e2e/steps/tokens.ts";

test("a token dropped on any page shows whose it is before it is kept, and then syncs before one's eyes", async ({
  page,
  rehearsal,
}) => {
  await page.goto(`${rehearsal.base}/activity`);
  const download = page.waitForEvent("download");
  await page.goto(`${rehearsal.base}/rehearsal`);
  await page.getByRole("link", { name: "Download rehearsal-one.vpptoken" }).click();
  expect((await download).suggestedFilename()).toBe("rehearsal-one.vpptoken");

  await page.goto(`${rehearsal.base}/activity`);
  await drop(page, await rehearsal.tokenFile("rehearsal-one.vpptoken"));
  const dialog = preview(page);
  await expect(dialog).toContainText("Nothing has been saved or written to Apple yet");
  for (const fact of ["Aldermoor Group", "Rehearsal One", "Business", "United States", "33 titles"])
    await expect(dialog.getByText(fact).first()).toBeVisible();
  await expect(dialog.getByText("Nobody yet.")).toBeVisible();
  await expect(dialog.getByText("No. Neither this file nor this location.")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await dialog.getByLabel("Name", { exact: true }).fill("North store");
  await dialog.getByLabel("Description").fill("Bought by Ines");
  await dialog.getByRole("button", { name: "Add token and sync" }).click();
  await expect(page.getByText("North store was added.")).toBeVisible();
  await expect(page.getByText("Delete the downloaded file now")).toBeVisible();
  await synced(page);
  await expect(page.getByText("Active", { exact: true })).toBeVisible();

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Tokens" }).click();
  const row = page.getByRole("row", { name: /North store/ });
  await expect(row).toContainText("Bought by Ines");
  await expect(row).toContainText("33");
});

test("a token is chosen by button, and a double click adds it once", async ({ page, rehearsal }) => {
  await page.goto(`${rehearsal.base}/apps`);
  await page.getByRole("button", { name: "Upload a content token" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("dialog").getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles(await rehearsal.tokenFile("rehearsal-five.vpptoken"));
  await preview(page).getByRole("button", { name: "Add token and sync" }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: "Rehearsal Five" })).toBeVisible();
  await page.goto(`${rehearsal.base}/tokens`);
  await expect(page.getByRole("row", { name: /Rehearsal Five/ })).toHaveCount(1);
  await page.goto(`${rehearsal.base}/activity?q=action%3Atoken.added`);
  await expect(page.getByRole("row", { name: /added token Rehearsal Five/ })).toHaveCount(1);
});

test("a token's text is pasted and kept without touching the mouse", async ({ page, rehearsal }) => {
  const { buffer } = await rehearsal.tokenFile("rehearsal-two.vpptoken");
  await page.goto(`${rehearsal.base}/tokens`);
  await tabTo(page, page.getByRole("main").getByRole("button", { name: "Paste its text" }));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Text of the token")).toBeFocused();
  await page.keyboard.insertText(`\uFEFF${buffer.toString().replace(/.{76}/g, "$&\r\n")}\n`);
  await tabTo(page, page.getByRole("button", { name: "Read it" }));
  await page.keyboard.press("Enter");

  await tabTo(page, preview(page).getByLabel("Name", { exact: true }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("South store");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "South store" })).toBeVisible();
  await expect(page.getByText("Expiring", { exact: true })).toBeVisible();
});

test(
  "what was typed about a token outlives a reload, and canceling leaves nothing",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    const file = await rehearsal.tokenFile("rehearsal-five.vpptoken");
    const choose = async () => {
      await page.goto(`${rehearsal.base}/apps`);
      await page.getByRole("button", { name: "Upload a content token" }).click();
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("dialog").getByRole("button", { name: "Choose a file" }).click();
      await (await chooser).setFiles(file);
    };
    await choose();
    await preview(page).getByLabel("Name", { exact: true }).fill("Academy of the South");
    await preview(page).getByLabel("Description").fill("Downloaded by Ines");
    await page.reload();
    await choose();
    await expect(preview(page).getByLabel("Name", { exact: true })).toHaveValue("Academy of the South");
    await expect(preview(page).getByLabel("Description")).toHaveValue("Downloaded by Ines");
    await preview(page).getByRole("button", { name: "Cancel" }).click();
    await page.goto(`${rehearsal.base}/tokens`);
    await expect(page.getByText("Nothing in store yet")).toBeVisible();
  },
);
