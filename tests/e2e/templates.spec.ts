import AxeBuilder from "@axe-core/playwright";
import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { addToken } from "#tests/e2e/steps/tokens.ts";

test("an admin writes an invitation beside what a person would get, gives it to a token, and deletes it", async ({
  page,
  rehearsal,
}) => {
  test.slow();
  const { base } = rehearsal;
  await addToken(page, rehearsal, "rehearsal-one.vpptoken", "North store");
  const tokenPage = page.url();

  await page.goto(`${base}/settings/templates`);
  await page.getByRole("button", { name: "New template" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name", { exact: true }).fill("Summer");
  await dialog.getByRole("button", { name: "Create the template" }).click();
  await page.waitForURL(/\/templates\/[0-9a-f-]{36}$/);
  const template = page.url();
  const subject = page.getByRole("textbox", { name: "Subject" });
  const mail = page.frameLocator("iframe");
  await expect(mail.getByText("Hello Sam,")).toBeVisible();

  await subject.fill("Summer apps for {firstname}");
  await expect(page.getByText("{firstname} is no variable (line 1, character 17).")).toBeVisible();
  await subject.fill("Summer apps for {first name}");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("Dear {person},\n\nhave <b>fun</b>!");
  await expect(page.getByText("Summer apps for Sam")).toBeVisible();
  await expect(mail.getByText("have <b>fun</b>!")).toBeVisible();

  await page.getByLabel("Show it for").fill("anh b");
  await page.getByRole("button", { name: /^Anh Byrne/ }).click();
  await expect(mail.getByText("Dear Anh Byrne,")).toBeVisible();
  await page.getByRole("button", { name: "Dark" }).click();
  await expect(mail.locator("body")).toHaveCSS("background-color", "rgb(14, 20, 18)");
  expect(await axeFindings(page)).toEqual([]);
  const inMail = await new AxeBuilder({ page })
    .include(["iframe", "body"])
    .withRules(["color-contrast"])
    .analyze();
  expect(inMail.violations).toEqual([]);
  await page.getByRole("button", { name: "Plain text" }).click();
  await expect(page.getByText("Accept the invitation: https://buy.itunes.apple.com/")).toBeVisible();
  await page.getByRole("button", { name: "Command" }).click();
  await expect(page.getByText("<string>InviteToProgram</string>")).toBeVisible();

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved as version 2")).toBeVisible();
  await page.getByRole("button", { name: "Send a test to yourself" }).click();
  await expect(page.getByText("The test stands in the outbox")).toBeVisible();
  await page.goto(`${template}/versions?compare=1`);
  await expect(page.getByText("+ Summer apps for {first name}")).toBeVisible();
  await page.getByRole("button", { name: "Put back" }).click();
  await expect(page.getByText("who put version 1 back")).toBeVisible();

  await page.goto(`${tokenPage}/settings`);
  await page.getByLabel("Message template").selectOption({ label: "Summer" });
  await page.getByRole("button", { name: "Choose the template" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.goto(`${base}/settings/templates`);
  await page.getByRole("button", { name: "Actions for Summer" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(dialog.getByText(/1 token will fall back .* North store/)).toBeVisible();
  await dialog.getByRole("textbox").fill("Summer");
  await dialog.getByRole("button", { name: "Delete the template" }).click();
  await expect(page.getByRole("row", { name: /Summer/ })).toHaveCount(0);
  await page.goto(tokenPage);
  await expect(page.getByText("The message template “Summer” was deleted")).toBeVisible();
});
