import type { Page } from "@playwright/test";
import { outside } from "#tests/e2e/steps/outside.ts";
import { addToken, drop, preview, synced } from "#tests/e2e/steps/tokens.ts";
import { expect, test, type TokenFile } from "#tests/support/browser.ts";
import { owner } from "#tests/support/owner.ts";

const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Token" }).getByRole("link", { name });

/** What the token's own page says it is in, as soon as it says so by itself. */
async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByRole("main").getByText(state, { exact: true }).first()).toBeVisible({
    timeout: 30_000,
  });
}

const sync = (page: Page) => page.getByRole("button", { name: "Sync now" }).click();

async function renew(page: Page, file: TokenFile): Promise<void> {
  const token = page.url();
  await drop(page, file);
  await page.getByRole("dialog").getByRole("button", { name: "Renew", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: / was renewed/ })).toBeVisible();
  await page.goto(token);
}

test(
  "active, observing, contested, not owned, invalid, revoked, and active again",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    test.slow();
    await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
    const token = page.url().split("?")[0] ?? "";
    const apple = await outside(page.request, rehearsal, "rehearsal-one.vpptoken");
    await expectState(page, "Active");

    await page.goto(`${token}/settings`);
    await page.getByRole("button", { name: "Observe only" }).click();
    await expectState(page, "Observing");
    await page.getByRole("button", { name: "End observing" }).click();
    await expect(page.getByText("This token may write.")).toBeVisible();
    await page.goto(token);
    await expectState(page, "Active");

    await apple.act({ do: "claim", name: "Corvid MDM (Lagos)" });
    await sync(page);
    await expectState(page, "Contested");
    await page.getByRole("button", { name: "Back off" }).click();
    await expectState(page, "Observing");
    await page.goto(`${token}/settings`);
    await page.getByRole("button", { name: "End observing" }).click();
    await expectState(page, "Not owned");

    await page.goto(`${token}/take-over`);
    await page.getByLabel("Take this location over").check();
    await page.getByLabel("Type Rehearsal One").fill("Rehearsal One");
    await page.getByLabel("Your password, once more").fill(owner.password);
    await page.getByRole("button", { name: "Take over, end nothing" }).click();
    await page.waitForURL(/\/operations\/[0-9a-f-]{36}/);
    await expect(page.getByRole("main").getByText("Done", { exact: true })).toBeVisible({ timeout: 60_000 });
    await page.goto(token);
    await expectState(page, "Active");

    await apple.fail({ kind: "error", number: 9622 });
    await sync(page);
    await expectState(page, "Invalid");
    await apple.mend();
    await renew(page, await rehearsal.tokenFile("rehearsal-one-newer.vpptoken"));
    await expectState(page, "Active");

    await apple.act({ do: "revoke-token" });
    await sync(page);
    await expectState(page, "Revoked");
    await renew(page, await apple.download());
    await expectState(page, "Active");
  },
);

test(
  "expiring, unreachable, expired, and active again; read-only, and active again",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    test.slow();
    await addToken(page, rehearsal, "rehearsal-two.vpptoken", "South store");
    const token = page.url().split("?")[0] ?? "";
    const apple = await outside(page.request, rehearsal, "rehearsal-two.vpptoken");
    await expectState(page, "Expiring");
    await apple.fail({ kind: "reset-before" });
    await sync(page);

    await page.goto(`${rehearsal.base}/tokens`);
    await drop(page, await rehearsal.tokenFile("read-only.vpptoken"));
    await preview(page).getByLabel("Name", { exact: true }).fill("School");
    await preview(page).getByRole("button", { name: "Add token and sync" }).click();
    await preview(page).getByRole("button", { name: "Add it read-only" }).click();
    await preview(page).getByRole("button", { name: "Add token and sync" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "School" })).toBeVisible();
    await expectState(page, "Read-only");
    const school = await outside(page.request, rehearsal, "rehearsal-five.vpptoken");
    await renew(page, await school.download());
    await expectState(page, "Not owned");
    await page.getByRole("main").getByRole("link", { name: "Register" }).click();
    await page.getByRole("button", { name: "Register with Apple" }).click();
    await page.getByRole("link", { name: "Open the token" }).click();
    await expectState(page, "Active");

    const frame = page.getByRole("region", { name: "This is a rehearsal" });
    await page.goto(`${token}/health`);
    await expect(page.getByText(/Apple stopped answering/).first()).toBeVisible({ timeout: 30_000 });
    await frame.getByRole("button", { name: "1 day on" }).click();
    await expect(frame).toContainText("1 day ahead");
    await expectState(page, "Unreachable");
    await apple.mend();
    await page.goto(token);
    await sync(page);
    await expectState(page, "Expiring");

    await frame.getByRole("button", { name: "30 days on" }).click();
    await expect(frame).toContainText("31 days ahead");
    await expectState(page, "Expired");
    await renew(page, await rehearsal.tokenFile("rehearsal-two-newer.vpptoken"));
    await expectState(page, "Active");
  },
);

test("a token is added with who is warned, and seats of its subscription are given and taken back", async ({
  page,
  rehearsal,
}) => {
  await page.goto(`${rehearsal.base}/tokens`);
  await drop(page, await rehearsal.tokenFile("rehearsal-one.vpptoken"));
  await preview(page).getByLabel("Warn by mail").fill("keys@aldermoor.example");
  await preview(page).getByRole("button", { name: "Add token and sync" }).click();
  await synced(page);
  const token = page.url().split("?")[0] ?? "";
  await page.goto(`${token}/people`);
  const accepted = page
    .getByRole("row")
    .filter({ has: page.getByText("Accepted", { exact: true }) })
    .first();
  const account = await accepted.getByRole("cell").nth(1).innerText();

  await tab(page, "Subscriptions").click();
  await page.getByRole("button", { name: "Enable" }).click();
  await expect(page.getByText("Subscriptions are enabled.")).toBeVisible();
  await page.getByRole("link", { name: /^Apple ID / }).click();
  await page.getByLabel("Give seats to").fill(account.trim());
  await page.getByRole("button", { name: "Give seats" }).click();
  await expect(page.getByRole("table", { name: "Who has a seat" })).toContainText("Renewing");
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Nobody has a seat yet.")).toBeVisible();

  await tab(page, "Settings").click();
  await expect(page.getByRole("list", { name: "Addresses" })).toContainText("keys@aldermoor.example");
  await expect(page.getByRole("heading", { name: "Notifications from Apple" })).toBeVisible();
});
