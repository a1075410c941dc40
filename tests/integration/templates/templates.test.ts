import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#lib/data/client.ts";
import * as templateTokens from "#lib/data/template-tokens.ts";
import { transaction, withinCustomer } from "#lib/data/transaction.ts";
import { chooseTemplate } from "#lib/features/templates/choose-template.ts";
import { createTemplate } from "#lib/features/templates/create-template.ts";
import { deleteTemplate } from "#lib/features/templates/delete-template.ts";
import { dropLanguage } from "#lib/features/templates/drop-language.ts";
import { editTemplate } from "#lib/features/templates/edit-template.ts";
import { getTemplate, listTemplates, listVersions, tokenTemplate } from "#lib/features/templates/queries.ts";
import { restoreVersion } from "#lib/features/templates/restore-version.ts";
import { saveTexts } from "#lib/features/templates/save-texts.ts";
import { auditOf } from "#tests/support/audit.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import {
  makeCustomer,
  makeGroup,
  makeMember,
  systemAt,
  type TestCustomer,
  type TestScope,
} from "#tests/support/access-world.ts";
import { plantToken } from "#tests/support/token-world.ts";

process.env["LOG_LEVEL"] = "silent";
useFreshDatabase();

const message = { subject: "Come in", heading: "", body: "Hello {person}", button: "Accept", footer: "" };

let customer: TestCustomer;
let scope: TestScope;
let id: string;

beforeEach(async () => {
  customer = await makeCustomer();
  scope = (await makeMember(customer, "admin", customer.groupId, "Ada Admin")).scope;
  id = await createTemplate(scope, { groupId: customer.groupId, name: "Welcome", defaultLanguage: "en" });
});

const tokenIn = (groupId: string) => transaction(scope, (tx) => plantToken(tx, groupId));

describe("a template", () => {
  test("begins as the default one in its languages, and has a name of its own in the customer", async () => {
    const view = await getTemplate(scope, id);
    expect(view).toMatchObject({ name: "Welcome", version: 1, languages: ["de", "en", "es", "fr", "ja"] });
    const again = { groupId: customer.groupId, name: " welcome ", defaultLanguage: "en" } as const;
    await expect(createTemplate(scope, again)).rejects.toMatchObject({ reason: "name-taken" });
    expect(await auditOf(customer, "template.created", id)).toMatchObject([{ actorName: scope.actor.name }]);
  });

  test("gets a version with each saving, by whom and when, and loses none", async () => {
    expect(await saveTexts(scope, { id, language: "en", version: 1, ...message })).toBe(2);
    expect(await saveTexts(scope, { id, language: "it", version: 2, ...message })).toBe(3);
    expect(await saveTexts(scope, { id, language: "it", version: 3, ...message })).toBe(3);
    const { rows } = await listVersions(scope, id, null);
    expect(rows.map(({ number, savedBy, texts }) => [number, savedBy, texts["en"]?.subject])).toEqual([
      [3, scope.actor.name, "Come in"],
      [2, scope.actor.name, "Come in"],
      [1, scope.actor.name, "{organization} invites you to its apps and books"],
    ]);
    expect(rows[0]?.texts["it"]).toEqual(message);
  });

  test("is not overwritten by who did not see the last saving, at once or later", async () => {
    const save = () => saveTexts(scope, { id, language: "en", version: 1, ...message });
    const both = await Promise.allSettled([save(), save()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(save()).rejects.toMatchObject({ reason: "template-changed" });
    expect((await getTemplate(scope, id)).version).toBe(2);
  });

  test("has its older version put back as a new one, which says so", async () => {
    await saveTexts(scope, { id, language: "en", version: 1, ...message });
    expect(await restoreVersion(scope, { id, number: 1 })).toBe(3);
    const { rows } = await listVersions(scope, id, null);
    expect(rows.map(({ number, restoredOf }) => [number, restoredOf])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
    expect(rows[0]?.texts).toEqual(rows[2]?.texts);
    await expect(restoreVersion(scope, { id, number: 9 })).rejects.toMatchObject({ reason: "not-found" });
  });

  test("drops a language, but not the one of those whose own is not known", async () => {
    await editTemplate(scope, { id, name: "Willkommen", defaultLanguage: "de" });
    await expect(dropLanguage(scope, { id, language: "de" })).rejects.toMatchObject({
      reason: "language-needed",
    });
    expect(await dropLanguage(scope, { id, language: "en" })).toBe(2);
    expect(await getTemplate(scope, id)).toMatchObject({
      name: "Willkommen",
      defaultLanguage: "de",
      languages: ["de", "es", "fr", "ja"],
    });
    await expect(editTemplate(scope, { id, name: "W", defaultLanguage: "en" })).rejects.toMatchObject({
      reason: "invalid",
    });
  });

  test("keeps its versions even from the database's own hand", async () => {
    const changed = await withinCustomer(customer.customerId, (client) =>
      client.templateVersion.updateMany({ where: { templateId: id }, data: { savedBy: "Mallory" } }),
    );
    expect(changed.count).toBe(0);
    expect(await database().prisma.templateVersion.count()).toBe(0);
  });

  test("is listed by pages, with the tokens that use it", async () => {
    const tokenId = await tokenIn(customer.groupId);
    await chooseTemplate(scope, { tokenId, templateId: id });
    for (let at = 0; at < 50; at++)
      await createTemplate(scope, { groupId: customer.groupId, name: `T${at}`, defaultLanguage: "en" });
    const first = await listTemplates(scope, null);
    expect(first.rows).toHaveLength(50);
    const second = await listTemplates(scope, { after: first.next ?? "" });
    expect(second.rows).toMatchObject([{ id, tokens: [{ id: tokenId }] }]);
    expect(second.next).toBeNull();
  });
});

describe("a token", () => {
  test("takes a template of its group or above, and no other", async () => {
    const [retail, academy] = [await makeGroup(customer, "Retail"), await makeGroup(customer, "Academy")];
    scope = await systemAt(customer, customer.groupId);
    const tokenId = await tokenIn(retail);
    const elsewhere = await createTemplate(scope, {
      groupId: academy,
      name: "Academy's",
      defaultLanguage: "en",
    });
    await expect(chooseTemplate(scope, { tokenId, templateId: elsewhere })).rejects.toMatchObject({
      reason: "template-elsewhere",
    });
    await chooseTemplate(scope, { tokenId, templateId: id });
    expect(await tokenTemplate(scope, tokenId)).toEqual({
      templateId: id,
      lost: null,
      choices: [{ id, name: "Welcome" }],
    });
    expect(await auditOf(customer, "token.template-chosen", tokenId)).toMatchObject([
      { before: { template: null }, after: { template: "Welcome" } },
    ]);
  });

  test("below sees and uses a template of above, which is written only where it lives", async () => {
    const below = await systemAt(customer, await makeGroup(customer, "Retail"));
    expect((await listTemplates(below, null)).rows).toMatchObject([{ id, inherited: true }]);
    const changing = [
      () => saveTexts(below, { id, language: "en", version: 1, ...message }),
      () => editTemplate(below, { id, name: "Ours", defaultLanguage: "en" }),
      () => deleteTemplate(below, { id }),
    ];
    for (const change of changing) await expect(change()).rejects.toMatchObject({ reason: "out-of-reach" });
    expect(await getTemplate(scope, id)).toMatchObject({ name: "Welcome", version: 1 });
  });

  test("whose template is deleted falls back to the default one, and it is told on its page and in activity", async () => {
    const tokenId = await tokenIn(customer.groupId);
    await chooseTemplate(scope, { tokenId, templateId: id });
    await deleteTemplate(scope, { id });
    expect(await tokenTemplate(scope, tokenId)).toMatchObject({
      templateId: null,
      lost: { name: "Welcome", by: scope.actor.name },
      choices: [],
    });
    expect(await auditOf(customer, "token.template-lost", tokenId)).toMatchObject([
      { before: { template: "Welcome" } },
    ]);
    await expect(getTemplate(scope, id)).rejects.toMatchObject({ reason: "not-found" });
    await createTemplate(scope, { groupId: customer.groupId, name: "Welcome", defaultLanguage: "en" });
    await chooseTemplate(scope, { tokenId, templateId: null });
    expect(await tokenTemplate(scope, tokenId)).toMatchObject({ templateId: null, lost: null });
    expect(await transaction(scope, (tx) => templateTokens.using(tx, [id]))).toEqual([]);
  });
});
