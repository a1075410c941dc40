import { expect, test } from "@playwright/test";
import { OWNER, owner } from "#tests/support/owner.ts";

test("a newcomer opens the link, makes the first customer, and finds two doors", async ({
  page,
  context,
}) => {
  await page.goto(process.env["SETUP_LINK"] ?? "");
  await page.getByLabel("Customer").fill(owner.customer);
  await page.getByLabel("Your name").fill(owner.name);
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: /^Create/ }).click();
  await expect(page.getByText(/12 characters or more/).first()).toBeVisible();

  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: /^Create/ }).click();
  await expect(page.getByRole("heading", { name: "Upload a content token" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Rehearse" })).toBeVisible();
  await context.storageState({ path: OWNER });

  await page.goto(process.env["SETUP_LINK"] ?? "");
  await expect(page.getByRole("button", { name: /^Create/ })).toBeHidden();
});
