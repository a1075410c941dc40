import type { APIRequestContext, Browser, Page } from "@playwright/test";

/** A browser that nobody is signed in to. */
export async function stranger(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  return context.newPage();
}

/** What the sign-in page sends when a browser has no scripts: every hidden field of its form, and the two typed ones. */
export async function signInFields(
  request: APIRequestContext,
  { email, password }: { email: string; password: string },
): Promise<Record<string, string>> {
  const page = await (await request.get("/sign-in")).text();
  const form = /<form[^]*?<\/form>/.exec(page)?.[0] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, "name"),
    attribute(tag, "value"),
  ]);
  return { ...(Object.fromEntries(hidden) as Record<string, string>), email, password };
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
