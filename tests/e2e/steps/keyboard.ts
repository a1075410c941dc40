import { expect } from "#tests/support/browser.ts";
import type { Locator, Page } from "@playwright/test";

const FAR = 40;

/** Goes on by Tab until the focus is there, as someone without a mouse must. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < FAR; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}
