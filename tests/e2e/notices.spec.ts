import { expect, test } from "#tests/support/browser.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

test(
  "a year on, the expiry is told on every page, in the list and by mail, until somebody has seen it",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    test.slow();
    const { base } = rehearsal;
    await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
    const frame = page.getByRole("region", { name: "This is a rehearsal" });
    for (const ahead of [30, 60]) {
      await frame.getByRole("button", { name: "30 days on" }).click();
      await expect(frame).toContainText(`${ahead} days ahead`);
    }
    await page.goto(`${base}/settings/calendars`);
    await page.getByRole("button", { name: "Make a calendar" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill("Office");
    await dialog.getByRole("button", { name: "Make the calendar" }).click();
    const address = await dialog.getByLabel("Calendar address", { exact: true }).inputValue();
    await dialog.getByRole("button", { name: "Done" }).click();
    const calendar = new URL(address).pathname;
    const feed = await page.request.get(calendar);
    expect(feed.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await feed.text()).toMatch(/SUMMARY:North store/);

    for (let ahead = 90; ahead <= 390; ahead += 30) {
      await frame.getByRole("button", { name: "30 days on" }).click();
      await expect(frame).toContainText(`${ahead} days ahead`);
    }
    const banner = page.getByRole("status").filter({ hasText: /North store.* expired on/ });
    await page.goto(`${base}/apps`);
    await expect(banner).toBeVisible();
    const seen = banner.getByRole("button", { name: "Seen, remind me when it gets worse" });
    await expect(seen).toBeVisible({ timeout: 30_000 });

    await page.goto(`${base}/settings/outbox`);
    await expect(page.getByText("This is a rehearsal: no mail leaves it.")).toBeVisible();
    await page.getByRole("link", { name: /North store.* expired on/ }).click();
    await expect(page.getByText(/The content token North store.* expired on/)).toBeVisible();
    await expect(page.getByText(/\/tokens\/[0-9a-f-]{36}\/renew/)).toBeVisible();

    await seen.click();
    await expect(banner).toBeHidden();
    await page.getByRole("link", { name: "Notices", exact: true }).click();
    const told = page.getByRole("row", { name: /North store/ }).filter({ hasText: "Expired" });
    await expect(told).toContainText(/by \w+/);

    await page.goto(`${base}/settings/calendars`);
    await page.getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByText("No calendar", { exact: true })).toBeVisible();
    expect((await page.request.get(calendar)).status()).toBe(404);
  },
);

test("an address hears of a token only once it has said yes", async ({ page, rehearsal }) => {
  const { base } = rehearsal;
  await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
  await page.getByRole("navigation", { name: "Token" }).getByRole("link", { name: "Settings" }).click();
  await page.getByLabel("E-mail address").fill("keys@aldermoor.example");
  await page.getByRole("button", { name: "Add the address" }).click();
  const address = page.getByRole("list", { name: "Addresses" }).getByRole("listitem");
  await expect(address).toContainText("Not verified");
  const settings = page.url();

  await page.goto(`${base}/settings/outbox`);
  await page.getByRole("link", { name: "Is this the address for notices about North store?" }).click();
  const text = await page.getByText(/\/addresses\?link=/).innerText();
  await page.goto(/\/addresses\?link=[\w-]{43}/.exec(text)?.[0] ?? "");
  await page.getByRole("button", { name: "Yes, write to this address" }).click();
  await expect(page.getByText("keys@aldermoor.example is verified.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("This link opens nothing.")).toBeVisible();
  await page.goto(settings);
  await expect(address).toContainText("Verified");
});
