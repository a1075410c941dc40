import { expect } from "#tests/support/browser.ts";
import type { Page } from "@playwright/test";

/** Leads to an app's own page as a person goes there: the list, a filter, a click. */
export async function openApp(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/apps?q=${encodeURIComponent(name)}`);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** The serial numbers of the first devices whose name begins with these words, as the list prints them. */
export async function serialsOf(page: Page, base: string, words: string, most: number): Promise<string[]> {
  await page.goto(`${base}/devices?q=${encodeURIComponent(words)}`);
  const cells = page.getByRole("table", { name: "Devices" }).locator("td.h-id");
  await expect(cells.first()).toBeVisible();
  return (await cells.allInnerTexts()).slice(0, most);
}

/** On the page of a new plan: pastes serial numbers and has it worked out. */
export async function planSerials(page: Page, serials: readonly string[]): Promise<void> {
  await page.getByLabel("Serial numbers").fill(serials.join("\n"));
  await page.getByRole("button", { name: "Make the plan" }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
}

/** Applies the plan in view and answers the number of its operation, which says by itself that it is over. */
export async function apply(page: Page, label: string | RegExp): Promise<string> {
  await page.getByRole("button", { name: label }).click();
  await page.waitForURL(/\/operations\/[0-9a-f-]{36}/);
  await expect(page.getByRole("main").getByText("Done", { exact: true })).toBeVisible({ timeout: 30_000 });
  return here(page);
}

/** What the page in view is called at the end of its path. */
export const here = (page: Page): Promise<string> =>
  page.getByRole("navigation", { name: "Where you are" }).locator("[aria-current=page]").innerText();
