import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";

export { expect };

export interface Rehearsal {
  /** "/groups/…" */
  base: string;
  /** One of the rehearsal's token files, downloaded as a person would. */
  tokenFile(name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }>;
}

interface Fixtures {
  /** A rehearsal of this test's own, as started from the page of two doors. */
  rehearsal: Rehearsal;
  /** Fails the test on anything that the browser complains about. */
  complaints: string[];
}

const startRehearsal = async (page: Page): Promise<string> => {
  await page.goto("/");
  const [, group] = /groups\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
  await page.goto(`/groups/${group}/start`);
  await page.getByRole("button", { name: "Start a rehearsal" }).click();
  await page.waitForURL(/\/rehearsal$/, { timeout: 60_000 });
  return new URL(page.url()).pathname.replace(/\/rehearsal$/, "");
};

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  rehearsal: async ({ page }, use) => {
    const base = await startRehearsal(page);
    await use({
      base,
      async tokenFile(name) {
        const answer = await page.request.get(`${base}/rehearsal/files/${name}`);
        expect(answer.ok()).toBe(true);
        return { name, mimeType: "application/octet-stream", buffer: await answer.body() };
      },
    });
  },
});

/** What axe finds on the page, as sentences. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
