import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

export { expect };

export interface TokenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export interface Rehearsal {
  /** "/groups/…" */
  base: string;
  /** One of the rehearsal's token files, downloaded as a person would. */
  tokenFile(name: string): Promise<TokenFile>;
}

interface Fixtures {
  /** What the browser complained about, of every page of the test; it fails on what is left in the end. */
  complaints: string[];
  /** A rehearsal of this test's own, as started from the page of two doors. */
  rehearsal: Rehearsal;
}

/** "/groups/…" of where the first page leads. */
export async function homeOf(page: Page): Promise<string> {
  const answer = await page.request.get("/", { maxRedirects: 0 });
  const { pathname } = new URL(answer.headers()["location"] ?? "", answer.url());
  return pathname;
}

/** Starts a rehearsal from the page of two doors, and ends on the rehearsal's own page. */
export async function startRehearsal(page: Page): Promise<Rehearsal> {
  await page.goto(`${await homeOf(page)}/start`);
  await page.getByRole("button", { name: "Start a rehearsal" }).click();
  await page.waitForURL(/\/rehearsal$/, { timeout: 30_000 });
  const path = new URL(page.url()).pathname.replace(/\/rehearsal$/, "");
  return {
    base: path,
    async tokenFile(name) {
      const answer = await page.request.get(`${path}/rehearsal/files/${name}`);
      expect(answer.ok()).toBe(true);
      return { name, mimeType: "application/octet-stream", buffer: await answer.body() };
    },
  };
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on("weberror", (fault) => complaints.push(fault.error().message));
      context.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} ${message.location().url}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  rehearsal: async ({ page }, use) => use(await startRehearsal(page)),
});

/** What axe finds on the page, as sentences. A frame that may run nothing cannot be asked: what is in it is asked elsewhere. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox=""]').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
