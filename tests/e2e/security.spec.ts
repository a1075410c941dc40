import { expect, test } from "#tests/support/browser.ts";
import { OWNER, owner } from "#tests/support/owner.ts";
import { signInFields, stranger } from "#tests/support/stranger.ts";

const nobody = { cookies: [], origins: [] };

test.describe("every page", () => {
  test.use({ storageState: nobody });

  test("comes with headers that keep a browser from running or framing what is not ours", async ({
    request,
  }) => {
    const answers = [
      await request.get("/sign-in"),
      await request.get("/sign-in"),
      await request.get("/nowhere"),
    ];
    const nonces = answers.map((answer) => {
      const headers = answer.headers();
      expect(headers).toMatchObject({
        "x-frame-options": "DENY",
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers["x-powered-by"]).toBeUndefined();
      const policy = headers["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      return /'nonce-([^']+)'/.exec(policy)?.[1];
    });
    expect(new Set(nonces).size).toBe(3);
  });

  test("runs only scripts that carry its own nonce", async ({ request }) => {
    const answer = await request.get("/sign-in");
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
    const scripts = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(
      ([, attributes = ""]) => attributes,
    );
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((attributes) => !attributes.includes(`nonce="${nonce}"`))).toEqual([]);
  });

  test("of the console leads a stranger to sign-in, and from there back to where they wanted to go", async ({
    page,
    browser,
  }) => {
    const signedIn = await (await browser.newContext({ storageState: OWNER })).newPage();
    await signedIn.goto("/");
    await signedIn.waitForURL(/\/groups\//);
    const path = `${/\/groups\/[^/]+/.exec(signedIn.url())?.[0]}/activity`;

    await page.goto(`${path}?q=kind%3Acustomer`);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.getByLabel("E-mail").fill(owner.email);
    await page.getByLabel("Password", { exact: true }).fill(owner.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { name: "Activity" })).toBeVisible();
    expect(page.url()).toContain(`${path}?q=kind%3Acustomer`);
  });
});

test.describe("signing in", () => {
  test.use({ storageState: nobody });

  for (const elsewhere of [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "javascript:alert(1)",
  ])
    test(`leads to this console, whatever the address says: ${elsewhere}`, async ({ page, baseURL }) => {
      await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(elsewhere)}`);
      await page.getByLabel("E-mail").fill(owner.email);
      await page.getByLabel("Password", { exact: true }).fill(owner.password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL(/\/groups\//);
      expect(new URL(page.url()).origin).toBe(baseURL);
    });

  test("works without scripts, from this server's own page and from no other", async ({
    playwright,
    baseURL,
  }) => {
    for (const [origin, arrives] of [
      ["https://evil.example", false],
      [baseURL ?? "", true],
    ] as const) {
      const request = await playwright.request.newContext({ baseURL: baseURL ?? "" });
      const multipart = await signInFields(request, owner);
      const answer = await request.post("/sign-in", { multipart, headers: { origin }, maxRedirects: 0 });
      const { cookies } = await request.storageState();
      expect(cookies.some(({ name }) => name.endsWith("session-token"))).toBe(arrives);
      expect(answer.status() === 303).toBe(arrives);
      await request.dispose();
    }
  });

  test("through the programs' door takes its token, and leads nowhere else", async ({
    playwright,
    baseURL,
  }) => {
    const request = await playwright.request.newContext({ baseURL: baseURL ?? "" });
    const { email, password } = owner;
    const form = { email, password, callbackUrl: "https://evil.example/" };
    const post = (csrfToken: string) =>
      request.post("/api/auth/callback/credentials", { form: { ...form, csrfToken }, maxRedirects: 0 });
    const session = async () =>
      (await request.storageState()).cookies.find(({ name }) => name.endsWith("session-token"));

    await post("guessed");
    expect(await session()).toBeUndefined();
    const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
    const answer = await post(csrfToken);
    expect(await session()).toMatchObject({ httpOnly: true, sameSite: "Lax", secure: false });
    expect(answer.headers()["location"]).not.toContain("evil");
    await request.dispose();
  });

  test("behind https keeps its cookie from travelling without", async ({ playwright, baseURL }) => {
    const request = await playwright.request.newContext({
      baseURL: baseURL ?? "",
      extraHTTPHeaders: { "x-forwarded-proto": "https" },
    });
    const csrf = await request.get("/api/auth/csrf");
    expect(csrf.headers()["strict-transport-security"]).toContain("max-age=31536000");
    const given = csrf.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
    expect(given.length).toBeGreaterThan(0);
    for (const { value } of given) expect(value).toMatch(/^__(Host|Secure)-authjs[^]*; Secure/);
    await request.dispose();
  });

  test("tells how many tries are left, in the same words for an address that nobody has", async ({
    page,
  }) => {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(`nobody.${Date.now()}@aldermoor.example`);
    await page.getByLabel("Password", { exact: true }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(
      page.getByText("E-mail and password do not match. After 4 more tries there is a pause."),
    ).toBeVisible();
    await expect(page.getByLabel("Password", { exact: true })).toHaveValue("not the password");
  });
});

test("a session ended elsewhere ends at once here", async ({ page, browser }) => {
  const other = await stranger(browser);
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill(owner.email);
  await other.getByLabel("Password", { exact: true }).fill(owner.password);
  const awake = other.waitForRequest(/\/api\/live/);
  await other.getByRole("button", { name: "Sign in" }).click();
  await awake;
  await other.getByRole("button", { name: /account of/ }).click();
  await other.getByRole("menuitem", { name: "Your sessions" }).click();
  await expect(other.getByRole("heading", { name: "Your sessions" })).toBeVisible();
  await expect(other.getByText("this one")).toBeVisible();

  await other.getByRole("button", { name: /account of/ }).click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await other.goBack();
  await other.reload();
  await expect(other.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.goto("/");
  await page.waitForURL(/\/groups\//);
});
