import type { Page } from "@playwright/test";
import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

/** The mail's page with these words, as its frame got it after something was done: no script can ask the frame itself. */
async function mailAfter(page: Page, words: string, act: () => Promise<unknown>): Promise<string> {
  const posted = page.waitForResponse(
    async (answer) =>
      answer.url().endsWith("/settings/templates/preview") && (await answer.text()).includes(words),
  );
  await act();
  const answer = await posted;
  expect(answer.headers()["content-security-policy"]).toMatch(/^default-src 'none'; .*; sandbox$/);
  return answer.text();
}

async function newTemplate(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "New template" }).click();
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Create the template" }).click();
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}$/);
}

test("an admin writes an invitation and sees beside it what a chosen person would get", async ({
  page,
  rehearsal,
}) => {
  await page.goto(`${rehearsal.base}/settings/templates`);
  await mailAfter(page, "Hello Sam,", () => newTemplate(page, "Summer"));

  const subject = page.getByRole("textbox", { name: "Subject" });
  await subject.fill("Summer apps for {firstname}");
  await expect(page.getByText("{firstname} is no variable (line 1, character 17).")).toBeVisible();
  await subject.fill("Summer apps for {first name}");
  await expect(page.getByText("Summer apps for Sam")).toBeVisible();
  const words = page.getByRole("textbox", { name: "Text", exact: true });
  const draft = "Dear {person},\n\nhave <b>fun</b>!";
  await mailAfter(page, "have &lt;b&gt;fun&lt;/b&gt;!", () => words.fill(draft));

  await page.getByLabel("Show it for").fill("anh b");
  const found = page.getByRole("button", { name: /^Anh Byrne/ });
  const chosen = await mailAfter(page, "Dear Anh Byrne,", () => found.click());
  expect(await axeFindings(page)).toEqual([]);
  const inDark = await mailAfter(page, "@media all{", () =>
    page.getByRole("button", { name: "Dark" }).click(),
  );

  await page.getByRole("button", { name: "Plain text" }).click();
  await expect(page.getByText("Accept the invitation: https://buy.itunes.apple.com/")).toBeVisible();
  await page.getByRole("button", { name: "Command" }).click();
  await expect(page.getByText("<string>InviteToProgram</string>")).toBeVisible();

  await page.getByRole("button", { name: "Send a test to yourself" }).click();
  await expect(page.getByText("The test stands in the outbox", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved as version 2", { exact: true })).toBeVisible();
  await page.goto(`${page.url()}/versions?compare=1`);
  await expect(page.getByText("+ Summer apps for {first name}")).toBeVisible();
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(page.getByText("who put version 1 back")).toBeVisible();

  for (const [mail, ground] of [
    [chosen, "rgb(238, 241, 238)"],
    [inDark, "rgb(14, 20, 18)"],
  ] as const) {
    await page.goto("about:blank");
    await page.setContent(mail);
    await expect(page.locator("body")).toHaveCSS("background-color", ground);
    await expect(page.getByRole("link", { name: "Accept the invitation" })).toBeVisible();
    const besides = /region|landmark-one-main/;
    expect((await axeFindings(page)).filter((finding) => !besides.test(finding))).toEqual([]);
  }
});

test(
  "a token that is given a template falls back when that is deleted, and says so",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    const { base } = rehearsal;
    await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
    const token = page.url().replace(/\?.*/, "");
    await page.goto(`${base}/settings/templates`);
    await newTemplate(page, "Summer");

    await page.goto(`${token}/settings`);
    await page.getByLabel("Message template").selectOption({ label: "Summer" });
    await page.getByRole("button", { name: "Choose the template" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.goto(`${base}/settings/templates`);
    await page.getByRole("button", { name: "Actions for Summer" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(/1 token will fall back .* North store/)).toBeVisible();
    await dialog.getByRole("textbox").fill("Summer");
    await dialog.getByRole("button", { name: "Delete the template" }).click();
    await expect(page.getByRole("row", { name: /Summer/ })).toHaveCount(0);
    await page.goto(token);
    await expect(page.getByText("The message template “Summer” was deleted")).toBeVisible();
    await page.getByRole("link", { name: "Choose another" }).click();
    await expect(page.getByLabel("Message template")).toHaveValue("");
  },
);
