import { expect, test } from "#tests/support/browser.ts";
import { apply, openApp, planSerials, serialsOf } from "#tests/e2e/steps/licenses.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

test("the clock of a rehearsal moves on, and its token expires before one's eyes", async ({
  page,
  rehearsal,
}) => {
  await addToken(page, rehearsal, "rehearsal-two.vpptoken", "South store");
  const frame = page.getByRole("region", { name: "This is a rehearsal" });
  await frame.getByRole("button", { name: "30 days on" }).click();
  await expect(frame).toContainText("30 days ahead");
  const row = page.getByRole("row", { name: /South store/ });
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: /^Tokens/ })
    .click();
  await expect(row).toContainText("Expired");
  await expect(row).toContainText("frozen");
  await row.getByRole("link", { name: "South store" }).click();
  await expect(page.getByRole("paragraph").filter({ hasText: /^Expired on / })).toBeVisible();
});

test(
  "an operation ends right although Apple's answers are lost on the way",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    test.slow();
    const { base } = rehearsal;
    await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
    const serials = await serialsOf(page, base, "Store till", 12);
    await page.goto(`${base}/rehearsal`);
    const loses = page.getByRole("switch", { name: /Lose the answer to an order/ });
    await loses.click();
    await expect(loses).toBeChecked();
    await expect(loses).toBeEnabled();

    for (const [act, button] of [
      ["Assign", "Apply: assign 10 licenses"],
      ["Revoke", "Apply: revoke 10 licenses"],
    ] as const) {
      await openApp(page, base, "Cellar Count");
      await page.getByRole("link", { name: act, exact: true }).click();
      await planSerials(page, serials);
      await apply(page, button);
      await expect(page.getByText(/^10 of 10 (confirmed|revoked)/)).toBeVisible();
    }
  },
);

test("a rehearsal is thrown away by typing its name, and the real customer is untouched", async ({
  page,
  rehearsal,
}) => {
  await page.goto(`${rehearsal.base}/rehearsal`);
  await page.getByRole("button", { name: "Throw away" }).click();
  const dialog = page.getByRole("dialog", { name: "Throw this rehearsal away?" });
  const throwAway = dialog.getByRole("button", { name: "Throw it away" });
  await expect(throwAway).toBeDisabled();
  await dialog.getByRole("textbox").fill("Aldermoor Group, rehearsal");
  await throwAway.click();
  await expect(
    page.getByRole("button", { name: /^Change organization group, now Aldermoor Group/ }),
  ).toBeVisible();
  expect((await page.request.get(`${rehearsal.base}/tokens`)).status()).toBe(404);
});
