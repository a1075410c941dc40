import { expect, test, type TokenFile } from "#tests/support/browser.ts";
import { addToken, drop, preview } from "#tests/e2e/steps/tokens.ts";

const file = (name: string, text: string): TokenFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(text),
});

const ownFiles = [
  ["other-mdm", "Another server owns this location", "Corvid MDM (Hamburg) does."],
  ["configurator", "Apple Configurator has this location", "Free it in Apple Configurator"],
  ["expired", "This token has expired", "Download a new one from Apple"],
  ["revoked", "Apple has revoked this token", "Take the newest file, or download one more."],
  ["truncated", "A part of this token is missing", "The file or the pasted text ends too early."],
] as const;

const otherFiles = [
  [file("empty.vpptoken", ""), "This file is empty"],
  [
    file("sToken.vpptoken", "<!doctype html><title>Sign in</title>"),
    "This is a web page, not a content token",
  ],
  [file("invoice.pdf", "%PDF-1.7\n%âãÏÓ"), "This is a PDF, not a content token"],
  [
    file("decoded.vpptoken", '{"token":"x","expDate":"2027-01-01T00:00:00+0000","orgName":"A"}'),
    "This is what stands inside a token",
  ],
  [file("big.vpptoken", "A".repeat(10_000_000)), "This is too large for a content token"],
] as const;

test("every file that is no good is refused in its own words, and nothing is kept of it", async ({
  page,
  rehearsal,
}) => {
  await page.goto(`${rehearsal.base}/tokens`);
  for (const [name, title, words] of ownFiles)
    await test.step(name, async () => {
      await drop(page, await rehearsal.tokenFile(`${name}.vpptoken`));
      const dialog = page.getByRole("dialog", { name: title });
      await expect(dialog).toContainText(words);
      await expect(dialog.getByText("Nothing has been saved or written to Apple.")).toBeVisible();
      await dialog.getByRole("button", { name: "Close" }).last().click();
    });
  for (const [wrong, title] of otherFiles)
    await test.step(wrong.name, async () => {
      await drop(page, wrong);
      await page.getByRole("dialog", { name: title }).getByRole("button", { name: "Close" }).last().click();
    });

  await drop(page, await rehearsal.tokenFile("rehearsal-one.vpptoken"), file("other.vpptoken", "x"));
  const several = page.getByRole("dialog", { name: "2 files at once" });
  await expect(several).toContainText("Upload them one after the other.");
  await several.getByRole("button", { name: "Close" }).last().click();

  await page.reload();
  await expect(page.getByRole("heading", { name: "Nothing in store yet" })).toBeVisible();
});

test("a file that may only read, and an account token, are offered to be looked at", async ({
  page,
  rehearsal,
}) => {
  await page.goto(`${rehearsal.base}/tokens`);
  await drop(page, await rehearsal.tokenFile("read-only.vpptoken"));
  await preview(page).getByRole("button", { name: "Add token and sync" }).click();
  await expect(preview(page)).toContainText("Apple does not let this token do that.");
  await preview(page).getByRole("button", { name: "Add it read-only" }).click();
  await preview(page).getByRole("button", { name: "Add token and sync" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rehearsal Five" })).toBeVisible();
  await expect(
    page.getByRole("paragraph").filter({ hasText: "The file of this token may only read." }),
  ).toBeVisible();

  await drop(page, await rehearsal.tokenFile("legacy.vpptoken"));
  await expect(preview(page)).toContainText("An account token cannot be registered");
  await expect(preview(page).getByLabel("Register with Apple")).toBeDisabled();
  await preview(page).getByLabel("Name", { exact: true }).fill("The account of 2019");
  await preview(page).getByRole("button", { name: "Add token and sync" }).click();
  await expect(
    page.getByRole("paragraph").filter({ hasText: "This is a legacy (account) token." }),
  ).toBeVisible();
});

test(
  "a token and its location come in once, under a name that nobody else has",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    await addToken(page, rehearsal, "rehearsal-five.vpptoken", "Academy");
    await drop(page, await rehearsal.tokenFile("rehearsal-five.vpptoken"));
    const again = page.getByRole("dialog", { name: "This very file is here already" });
    await again.getByRole("link", { name: "Open Academy" }).click();
    await expect(again).toBeHidden();

    await drop(page, await rehearsal.tokenFile("read-only.vpptoken"));
    const same = page.getByRole("dialog", { name: "This file is no newer than the one that is here" });
    await expect(same.getByRole("link", { name: "Open Academy" })).toBeVisible();
    await same.getByRole("button", { name: "Close" }).last().click();

    await drop(page, await rehearsal.tokenFile("rehearsal-two.vpptoken"));
    await preview(page).getByLabel("Name", { exact: true }).fill("  ACADEMY ");
    await preview(page).getByRole("button", { name: "Add token and sync" }).click();
    await expect(preview(page)).toContainText("“ACADEMY” is taken.");
    await preview(page).getByLabel("Name", { exact: true }).fill("South store");
    await preview(page).getByRole("button", { name: "Add token and sync" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "South store" })).toBeVisible();
  },
);
