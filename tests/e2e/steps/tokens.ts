import { expect, type Rehearsal, type TokenFile } from "#tests/support/browser.ts";
import type { Locator, Page } from "@playwright/test";

/** Lets files fall on the page as a hand does: they are carried over it first. */
export async function drop(page: Page, ...files: readonly TokenFile[]): Promise<void> {
  const carried = files.map(({ name, buffer }) => ({ name, text: buffer.toString("latin1") }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const hand = new DataTransfer();
    for (const { name, text } of all) {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      hand.items.add(new File([bytes], name));
    }
    return hand;
  }, carried);
  for (const event of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("body", event, { dataTransfer });
  await dataTransfer.dispose();
}

/** The dialog that shows what a token is before anything is kept. */
export function preview(page: Page): Locator {
  return page.getByRole("dialog", { name: "Add this token?" });
}

/** Adds a token by dropping its file, and waits on its page until the first sync is over. */
export async function addToken(
  page: Page,
  { base, tokenFile }: Rehearsal,
  file: string,
  name: string,
): Promise<void> {
  await page.goto(`${base}/tokens`);
  await drop(page, await tokenFile(file));
  await preview(page).getByLabel("Name", { exact: true }).fill(name);
  await preview(page).getByRole("button", { name: "Add token and sync" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await synced(page);
}

/** The token's own page says by itself that its sync is over. */
export async function synced(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "First sync" })).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: /^Titles [1-9]/ })).toBeVisible();
}
