import { readFileSync } from "node:fs";
import { axeFindings, expect, test } from "#tests/support/browser.ts";

const tag = () => Math.random().toString(36).slice(2, 8);

test("groups are made, renamed, moved after a look at what changes, and removed; activity tells it all", async ({
  page,
}) => {
  const [one, other] = [`Retail ${tag()}`, `Logistics ${tag()}`];
  await page.goto("/");
  await page.waitForURL(/\/groups\//);
  const [base = ""] = /\/groups\/[^/]+/.exec(page.url()) ?? [];
  await page.goto(`${base}/settings/groups`);
  for (const name of [one, other]) {
    await page.getByRole("button", { name: "New group" }).click();
    await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("dialog").getByRole("button", { name: "Create the group" }).click();
    await expect(page.getByRole("row", { name })).toBeVisible();
  }
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "New group" }).click();
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(one.toUpperCase());
  await page.getByRole("dialog").getByRole("button", { name: "Create the group" }).click();
  await expect(page.getByRole("dialog").getByText("is taken.")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: `Actions for ${one}` }).click();
  await page.getByRole("menuitem", { name: "Move", exact: true }).click();
  await page.getByLabel("Below").selectOption({ label: `Aldermoor Group / ${other}` });
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByText(`${one}, from Aldermoor Group to ${other}`)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Move the group" }).click();
  await expect(page.getByRole("row", { name: new RegExp(`${one} ?, level 3`) })).toBeVisible();

  await page.getByRole("button", { name: `Actions for ${other}` }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("dialog").getByLabel(`Type ${other}`).fill(other);
  await page.getByRole("dialog").getByRole("button", { name: "Remove the group" }).click();
  await expect(page.getByRole("dialog").getByText("It has 1 group.")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("link", { name: "Activity" }).click();
  const moved = page.getByRole("row", { name: new RegExp(`moved group ${one} Aldermoor Group → ${other}`) });
  await moved.getByRole("link", { name: "Open entry" }).click();
  await expect(page.getByRole("group", { name: "Before and after" })).toContainText(other);
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel("Filter activity").fill(`target:"${one}"`);
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 2")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export" }).click();
  const lines = readFileSync(await (await download).path(), "utf8")
    .trim()
    .split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain("group.moved");
});

test("the groups are switched by keyboard, and the first page leads back to the last one", async ({
  page,
}) => {
  const name = `Academy ${tag()}`;
  await page.goto("/");
  await page.waitForURL(/\/groups\//);
  const [base = ""] = /\/groups\/[^/]+/.exec(page.url()) ?? [];
  await page.goto(`${base}/settings/groups?new`);
  await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row", { name })).toBeVisible();

  await page.getByRole("button", { name: /Change organization group/ }).press("Enter");
  await page.getByLabel("Find a group or customer").fill(name.slice(0, 10));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: new RegExp(`now Aldermoor Group ${name}`) })).toBeVisible();
  const [there = ""] = /\/groups\/[^/]+/.exec(page.url()) ?? [];
  expect(there).not.toBe(base);
  await page.goto("/");
  await page.waitForURL((url) => url.pathname.startsWith(there));
});
