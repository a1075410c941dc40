import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { openApp } from "#tests/e2e/steps/licenses.ts";
import { addToken, drop } from "#tests/e2e/steps/tokens.ts";

test(
  "a token expires, a change waits for it, and a newer file brings both back",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    test.slow();
    const { base } = rehearsal;
    await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
    await addToken(page, rehearsal, "rehearsal-two.vpptoken", "South store");
    const frame = page.getByRole("region", { name: "This is a rehearsal" });
    await frame.getByRole("button", { name: "30 days on" }).click();
    await expect(frame).toContainText("30 days ahead");
    await page.goto(`${base}/tokens`);
    const row = page.getByRole("row", { name: /South store/ });
    await expect(row).toContainText("Expired");

    await openApp(page, base, "Depot Radio");
    const holders = page.getByRole("table", { name: /^Holders/ });
    for (const box of (await holders.getByRole("checkbox").all()).slice(1, 3)) await box.check();
    await page.getByRole("button", { name: "Plan revoking 2" }).click();
    await page.getByRole("button", { name: "Make the plan" }).click();
    await page.getByRole("button", { name: "Queue 2 licenses for the token" }).click();
    await page.waitForURL(/\/operations\/[0-9a-f-]{36}/);

    await page.goto(`${base}/tokens`);
    await row.getByRole("link", { name: "South store" }).first().click();
    await page.getByRole("link", { name: "See what waits" }).click();
    await expect(page.getByRole("row", { name: /Revoke Depot Radio/ })).toHaveCount(2);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Take back" }).first().click();
    await expect(page.getByRole("row", { name: /Revoke Depot Radio/ })).toHaveCount(1);

    await page.getByRole("main").getByRole("link", { name: "Renew", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Renew South store" })).toBeVisible();
    await expect(page.getByText("The old file may die as soon as the new one is made.")).toBeVisible();
    await expect(page.getByText(/Last checked/)).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);

    await drop(page, await rehearsal.tokenFile("rehearsal-one-newer.vpptoken"));
    const wrong = page.getByRole("dialog", { name: "This file does not renew South store" });
    await expect(wrong.getByText("It fits North store.")).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await wrong.getByRole("button", { name: "Close" }).last().click();

    await drop(page, await rehearsal.tokenFile("rehearsal-two-newer.vpptoken"));
    const dialog = page.getByRole("dialog", { name: "Renew South store?" });
    await expect(dialog.getByText("1 change that waited for this token will be replayed")).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Renew", exact: true }).click();

    await expect(page.getByRole("heading", { level: 1, name: "South store was renewed" })).toBeVisible();
    const check = (name: string) => page.getByRole("listitem").filter({ hasText: name });
    for (const name of ["Apple takes the new file", "The expiry date moved", "Titles and licenses load"])
      await expect(check(name)).toContainText("Works", { timeout: 60_000 });
    await expect(check("Reading works")).toContainText("12 of 12 titles");
    await expect(check("A license can be given and taken back")).toContainText(/Works|Left out/, {
      timeout: 60_000,
    });
    expect(await axeFindings(page)).toEqual([]);

    await page.goto(`${base}/tokens`);
    await expect(row).toContainText("Active");
    await page.goto(`${base}/activity?q=action%3Alicenses.replayed`);
    await expect(page.getByRole("row", { name: /replayed what waited/ })).toHaveCount(1, { timeout: 60_000 });
  },
);

test("a newer file dropped on any page is known as the renewal of its token", async ({ page, rehearsal }) => {
  await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
  await page.goto(`${rehearsal.base}/devices`);
  await drop(page, await rehearsal.tokenFile("rehearsal-one-newer.vpptoken"));
  const dialog = page.getByRole("dialog", { name: "Renew North store?" });
  await expect(dialog).toContainText("Nothing has been changed yet");
  await dialog.getByRole("button", { name: "Renew", exact: true }).click();
  await expect(page.getByText(/The new file is in place/)).toBeVisible();
});
