import { addToken } from "#tests/e2e/steps/tokens.ts";
import { expect, test } from "#tests/support/browser.ts";

test("a token is removed: its cost is shown, its name typed, and what came back is told", async ({
  page,
  rehearsal,
}) => {
  test.slow();
  await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
  await addToken(page, rehearsal, "rehearsal-two.vpptoken", "South store");
  await page.getByRole("link", { name: "Settings", exact: true }).last().click();
  await page.getByRole("link", { name: "See what removing changes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Remove South store" })).toBeVisible();
  await expect(page.getByRole("table", { name: "What removing this token changes" })).toContainText(
    "Revoked",
  );

  const act = page.getByRole("button", { name: /^Remove and revoke [\d,]+ licenses$/ });
  await expect(act).toBeDisabled();
  await page.getByRole("textbox", { name: "Type South store" }).fill("South store");
  await act.click();
  await expect(page.getByRole("heading", { level: 1, name: "Remove South store" })).toBeVisible();
  await expect(
    page.getByText(/^South store is removed and its secret destroyed[.] [\d,]+ licenses came back/),
  ).toBeVisible({
    timeout: 90_000,
  });
  const back = page.getByRole("table", { name: "Titles of the removed token, by name" });
  await expect(back.getByText(/^[+]\d/).first()).toBeVisible();

  await page.goto(`${rehearsal.base}/tokens`);
  await expect(page.getByRole("row", { name: /North store/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /South store/ })).toHaveCount(0);
});

test(
  "an expired token has two ways out: renew it first, or remove it without revoking",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    test.slow();
    await addToken(page, rehearsal, "rehearsal-two.vpptoken", "South store");
    await page
      .getByRole("region", { name: "This is a rehearsal" })
      .getByRole("button", { name: "30 days on" })
      .click();
    await expect(page.getByText(/^Expired on /).filter({ visible: true })).toBeVisible();
    await page.goto(`${page.url().split("?")[0]}/remove`);
    await expect(page.getByText("This token is expired: Apple takes no word of it.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Renew first" })).toHaveAttribute("href", /[/]renew$/);
    await expect(page.getByRole("checkbox", { name: /^Revoke/ })).toBeDisabled();

    await page.getByRole("textbox", { name: "Type South store" }).fill("South store");
    await page.getByRole("button", { name: "Remove without revoking" }).click();
    await expect(page.getByText(/what was assigned stays assigned at Apple/)).toBeVisible({
      timeout: 60_000,
    });
    await page.goto(`${rehearsal.base}/tokens`);
    await expect(page.getByRole("row", { name: /South store/ })).toHaveCount(0);
  },
);
