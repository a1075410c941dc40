import { axeFindings, expect, test } from "#tests/support/browser.ts";
import { drop } from "#tests/e2e/steps/tokens.ts";
import { owner } from "#tests/support/owner.ts";

test("a location that another server holds is looked at, then taken over with its licenses adopted", async ({
  page,
  rehearsal,
}) => {
  test.slow();
  await page.goto(`${rehearsal.base}/tokens`);
  await drop(page, await rehearsal.tokenFile("other-mdm.vpptoken"));
  const dialog = page.getByRole("dialog", { name: "Another server owns this location" });
  await expect(dialog).toContainText("Corvid MDM (Hamburg) does.");
  await dialog.getByLabel("Name", { exact: true }).fill("Outlets");
  await dialog.getByRole("button", { name: "Take over…" }).click();

  const heading = page.getByRole("heading", { level: 1, name: /^Take over / });
  await expect(heading).toBeVisible();
  const location = (await heading.innerText()).replace("Take over ", "");
  const press = page.getByRole("button", { name: "Take over, end nothing" });
  await expect(press).toBeDisabled({ timeout: 30_000 });
  await expect(page.getByText("nobody loses an app")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel("Take this location over").check();
  await page.getByLabel(`Type ${location}`).fill(location);
  await page.getByLabel("Your password, once more").fill("a wrong password");
  await press.click();
  await expect(page.getByRole("alert").filter({ hasText: "not your present password" })).toBeVisible();
  await page.getByLabel("Your password, once more").fill(owner.password);
  await press.click();

  await page.waitForURL(/\/operations\/[0-9a-f-]{36}/);
  await expect(page.getByRole("main").getByText("Done", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("No license is ended")).toBeVisible();
  await page.getByRole("link", { name: "Open the token" }).click();
  await expect(page.getByText("Active", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("No, this server manages it")).toBeVisible();
});

test(
  "a location that Apple Configurator holds is only observed, with the steps that free it",
  { tag: "@long" },
  async ({ page, rehearsal }) => {
    await page.goto(`${rehearsal.base}/tokens`);
    await drop(page, await rehearsal.tokenFile("configurator.vpptoken"));
    const dialog = page.getByRole("dialog", { name: "Apple Configurator has this location" });
    await dialog.getByLabel("Name", { exact: true }).fill("Workshop");
    await dialog.getByRole("button", { name: "Add to observe only" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Workshop" })).toBeVisible();
    await expect(
      page.getByRole("paragraph").filter({ hasText: "This token is only observed." }),
    ).toBeVisible();

    await page.getByRole("link", { name: "Settings", exact: true }).last().click();
    await page.getByRole("button", { name: "End observing" }).click();
    await expect(page.getByText("This token may write.")).toBeVisible();
    await page.getByRole("link", { name: "Overview" }).click();
    await expect(page.getByRole("heading", { name: "Apple Configurator uses this location" })).toBeVisible();
    await expect(page.getByText("Choose Change Location and pick one that is not in use.")).toBeVisible();
    const evidence = page.waitForEvent("download");
    await page.getByRole("link", { name: "Evidence, PDF" }).first().click();
    expect((await evidence).suggestedFilename()).toMatch(/^evidence-.*\.pdf$/);
  },
);
