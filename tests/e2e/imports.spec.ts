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
