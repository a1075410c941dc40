import type { Page } from "@playwright/test";
import { addressOf, routes } from "#tests/e2e/steps/pages.ts";
import { axeFindings, expect, test } from "#tests/support/browser.ts";

const MOST_SCRIPT_BYTES = 180_000;
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** What is left of a desk when its window is zoomed to twice the size. */
const ZOOMED = { width: 720, height: 450 };

/** A screenful of a long list looks like all of it, and axe takes a tenth of the time for it. */
const fewRows: Readonly<Record<string, string>> = {
  "/groups/[groupId]/apps": "?q=ki",
  "/groups/[groupId]/apps/hide": "?ids=[titleId]",
  "/groups/[groupId]/devices": "?q=till",
  "/groups/[groupId]/devices/bulk": "?all=1&q=till",
  "/groups/[groupId]/devices/groups/put": "?ids=[deviceId]",
  "/groups/[groupId]/people": "?q=an",
  "/groups/[groupId]/people/bulk": "?all=1&q=an",
  "/groups/[groupId]/people/groups/put": "?ids=[personId]",
  "/groups/[groupId]/people/register": "?ids=[personId]",
  "/groups/[groupId]/help/errors": "?q=9625",
  "/groups/[groupId]/tokens/[tokenId]/assignments": "?q=kind%3Aperson",
  "/groups/[groupId]/tokens/[tokenId]/titles": "?q=ki",
};

const sidewards = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth }) => `${tagName} is ${scrollWidth} px wide`),
  );

/** What a page's own scripts weigh, of those it fetched before it was there. */
const scriptBytes = (page: Page) =>
  page.evaluate(() => {
    const [{ loadEventStart = 0 } = {}] = performance.getEntriesByType("navigation") as [
      PerformanceNavigationTiming?,
    ];
    return (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name, startTime }) => name.endsWith(".js") && startTime < loadEventStart)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });

/**
 * To look at every page in both ways takes long: that is the long campaign. Every day half of the pages are looked at,
 * the other half with SEED=1, and axe judges one look of each.
 */
const ALL = process.env["LONG"] === "1";
const SEED = Number(process.env["SEED"] ?? 0);
const isJudged = (at: number, look: 0 | 1) => ALL || Math.floor(at / 2) % 2 === look;
const looked = [...routes().entries()].filter(([at]) => ALL || (at + SEED) % 2 === 0);

for (const [at, route] of looked)
  test.describe(route, () => {
    if (!route.startsWith("/groups/")) test.use({ storageState: { cookies: [], origins: [] } });

    test("is sound in light on a desk and in dark on a phone", async ({ page }) => {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.setViewportSize(WIDE);
      const answer = await page.goto(addressOf(`${route}${fewRows[route] ?? ""}`));
      expect(answer?.status()).toBe(200);
      expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
      expect((await answer?.text())?.match(/<[a-z][^>]*\sstyle=[^>]*>/gi) ?? []).toEqual([]);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(await scriptBytes(page)).toBeGreaterThan(0);
      expect(await scriptBytes(page)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
      expect(await sidewards(page)).toEqual([]);
      if (isJudged(at, 0)) expect(await axeFindings(page)).toEqual([]);

      await page.setViewportSize(ZOOMED);
      expect(await sidewards(page)).toEqual([]);

      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize(PHONE);
      expect(await sidewards(page)).toEqual([]);
      if (isJudged(at, 1)) expect(await axeFindings(page)).toEqual([]);
    });
  });
