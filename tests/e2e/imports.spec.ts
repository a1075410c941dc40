import type { Page } from "@playwright/test";
import { axeFindings, expect, test } from "#tests/support/browser.ts";

const HEAD = "Device name;Model;Serial number\r\n";

async function upload(page: Page, base: string, name: string, text: string): Promise<void> {
  await page.goto(`${base}/devices/import`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a file" }).click();
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
}

const figure = (page: Page, line: string) =>
  page.getByRole("table", { name: "What becomes of the rows" }).getByRole("row", { name: line });

test("a table of devices is checked row by row before anything is stored, and comes in again as its difference", async ({
  page,
  rehearsal,
}) => {
  const { base } = rehearsal;
  const rows = [
    "Kiosk 1;iPad (10th generation);qmkiosk0001",
    "Kiosk 2;iPad (10th generation);QMKIOSK0002",
    "Kiosk 2, again;;QMKIOSK0002",
    '"=HYPERLINK(""https://evil.example"")";;QMKIOSK0003',
    "Kiosk 4;;not a serial",
  ];
  await upload(page, base, "kiosks.csv", `${HEAD}${rows.join("\r\n")}`);
  await expect(page.getByLabel("Serial number")).toHaveValue("2");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("0");
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Check every row" }).click();

  await expect(figure(page, "Rows in the table")).toContainText("5");
  await expect(figure(page, "Twice in the table")).toContainText("−1");
  await expect(figure(page, "Problems")).toContainText("−2");
  await expect(page.getByRole("row", { name: /^5 QMKIOSK0003 / })).toContainText("is a formula");
  await expect(page.getByRole("row", { name: /^6 not a serial / })).toContainText("is none");
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(`${base}/devices?q=Kiosk`);
  await expect(page.getByRole("heading", { name: "No devices match" })).toBeVisible();
  await page.getByRole("link", { name: "kiosks.csv" }).click();
  await page.getByRole("button", { name: "Import 2 devices" }).click();
  await expect(page.getByText("Left out", { exact: true })).toBeVisible();

  await page.goto(`${base}/devices?q=Kiosk`);
  await expect(page.getByRole("row", { name: /Kiosk 1 QMKIOSK0001/ })).toBeVisible();
  const again = ["Counter 1;iPad (10th generation);QMKIOSK0001", rows[1]];
  await upload(page, base, "kiosks.csv", `${HEAD}${again.join("\r\n")}`);
  await page.getByRole("button", { name: "Check every row" }).click();
  await expect(figure(page, "The same as here")).toContainText("−1");
  await expect(page.getByText("Name: Kiosk 1 → Counter 1")).toBeVisible();
  await page.getByRole("button", { name: "Import 1 device", exact: true }).click();
  await expect(page.getByText("Left out", { exact: true })).toBeVisible();
  await page.goto(`${base}/devices?q=Counter`);
  await expect(page.getByRole("row", { name: /Counter 1 QMKIOSK0001/ })).toBeVisible();
});

test(
  "a table without headings is mapped, remembered, and takes away what it lacks only when the number is typed",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    const { base } = rehearsal;
    const table = async (rows: string[]) => upload(page, base, "lockers.csv", rows.join("\r\n"));
    await table(["Locker 1;QMLOCK000001;b", "Locker 2;QMLOCK000002;b"]);
    await expect(page.getByText("This table has no headings.")).toBeVisible();
    await page.getByRole("button", { name: "The first row is headings" }).click();
    await expect(page.getByRole("button", { name: "The first row is data" })).toBeVisible();
    await page.getByRole("button", { name: "The first row is data" }).click();
    await expect(page.getByLabel("Serial number")).toHaveValue("1");
    await page.getByLabel("Model").selectOption("2");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Check every row" }).click();
    await page.getByRole("button", { name: "Import 2 devices" }).click();
    await expect(page.getByText("Left out", { exact: true })).toBeVisible();

    await table(["Locker 1;QMLOCK000001;c", "Locker 3;QMLOCK000003;c"]);
    await expect(page.getByText("The columns are those of the last table")).toBeVisible();
    await expect(page.getByLabel("Model")).toHaveValue("2");
    await page.getByLabel("Look for what the table lacks").check();
    await page.getByRole("button", { name: "Check every row" }).click();
    await page.getByRole("link", { name: /^Not in the table/ }).click();
    await expect(page.getByRole("row", { name: /QMLOCK000002/ })).toBeVisible();
    await page.getByLabel("Remove the 1 not in the table").check();
    const act = page.getByRole("button", { name: "Import 2 and remove 1" });
    await expect(act).toBeDisabled();
    await page.getByLabel("Type 1, how many are removed").fill("1");
    expect(await axeFindings(page)).toEqual([]);
    await act.click();
    await expect(page.getByText("Removed", { exact: true })).toBeVisible();
    await page.goto(`${base}/devices?q=Locker`);
    await expect(page.getByRole("row", { name: /Locker 3 QMLOCK000003/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /Locker 2/ })).toHaveCount(0);

    await page.getByRole("checkbox", { name: "Locker 1" }).check();
    await page.getByRole("checkbox", { name: "Locker 3" }).check();
    await page.getByRole("button", { name: "Edit…" }).click();
    await expect(page.getByRole("heading", { name: "Edit 2 devices" })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove 2 devices…" }).click();
    const dialog = page.getByRole("dialog", { name: "Remove 2 devices" });
    await dialog.getByRole("textbox").fill("2");
    await dialog.getByRole("button", { name: "Remove 2 devices" }).click();
    await page.waitForURL(/\/devices$/);
    await page.goto(`${base}/devices?q=Locker`);
    await expect(page.getByRole("heading", { name: "No devices match" })).toBeVisible();
  },
);

test("a file that is no table is refused in words, and a device is added by hand once", async ({
  page,
  rehearsal,
  complaints,
}) => {
  const { base } = rehearsal;
  await upload(page, base, "devices.csv", "%PDF-1.7\n\u0000\u0001\u0002");
  await expect(page.getByRole("alert").getByText("This file holds no text.")).toBeVisible();
  await upload(page, base, "devices.csv", "\n\n");
  await expect(page.getByRole("alert").getByText("This table has no rows.")).toBeVisible();
  const statuses = complaints.splice(0).map((words) => /status of (\d+)/.exec(words)?.[1]);
  expect(statuses).toEqual(["422", "422"]);

  const dialog = page.getByRole("dialog", { name: "Add a device" });
  for (const again of [false, true]) {
    await page.goto(`${base}/devices?q=Kiosk`);
    await page.getByRole("button", { name: "Add a device" }).click();
    await dialog.getByLabel("Serial number").fill("qmkiosk0009");
    await dialog.getByLabel("Name").fill("Kiosk 9");
    await dialog.getByRole("button", { name: "Add the device" }).click();
    if (again) await expect(dialog).toContainText("“QMKIOSK0009” is here already.");
    else await expect(page.getByRole("row", { name: /Kiosk 9 QMKIOSK0009/ })).toBeVisible();
  }
});
