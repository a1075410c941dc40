import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import * as activity from "#lib/data/activity.ts";
import * as audit from "#lib/data/audit.ts";
import { database } from "#lib/data/client.ts";
import { transaction } from "#lib/data/transaction.ts";
import { exportActivity } from "#lib/features/activity/export-activity.ts";
import { getEntry, latestAbout, listActivity } from "#lib/features/activity/queries.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import {
  makeCustomer,
  makeGroup,
  makeMember,
  moveClock,
  scopeOf,
  systemAt,
  type TestScope,
} from "#tests/support/access-world.ts";

useFreshDatabase();

async function house() {
  const customer = await makeCustomer();
  const retail = await makeGroup(customer, "Retail");
  const academy = await makeGroup(customer, "Academy");
  return { customer, retail, academy, owner: await scopeOf(customer.ownerId, customer.groupId) };
}

const note = (scope: TestScope, action: string, target: string, groupId?: string) =>
  transaction(scope, (tx) =>
    audit.record(tx, action, {
      target: { kind: action.split(".")[0] ?? "", id: target.toLowerCase(), name: target },
      before: { count: 1 },
      after: { count: 2 },
      ...(groupId && { groupId }),
    }),
  );

const targets = async (scope: TestScope, typed: string) => {
  const { rows } = await listActivity(scope, typed, null);
  return rows.map(({ targetName }) => targetName);
};

describe("activity", () => {
  test("tells who did what, when, from where, with before and after", async () => {
    const { customer, owner } = await house();
    await note(owner, "token.renamed", "Stores DACH");
    const { rows } = await listActivity(owner, "action:token.renamed", null);
    expect(rows).toMatchObject([
      {
        actorKind: "member", actorId: customer.ownerId, actorName: "Olu Owner", via: "ui", action: "token.renamed", targetKind: "token",
        targetName: "Stores DACH", before: { count: 1 }, after: { count: 2 }, requestId: owner.requestId, at: expect.any(Date),
      },
    ]); // prettier-ignore
    const [entry] = rows;
    expect(await getEntry(owner, entry?.id ?? "")).toEqual(entry);
    expect(await latestAbout(owner, { kind: "token", id: "stores dach" })).toEqual([entry]);
  });

  test.each([
    ["the beginning of a name", "stores da", ["Stores DACH"]],
    ["the end of a name, which finds nothing", "dach", []],
    ["whoever did it", 'actor:"olu owner" kind:token', ["Stores DACH"]],
    ["what was done", "action:plan.applied", ["Plan 321"]],
    ["what it was done to", 'target:"stores dach"', ["Stores DACH"]],
    ["its id", "target:stores kind:token", []],
    ["where it came from", "via:job kind:plan", ["Plan 321"]],
    ["a group", "group:retail kind:token", ["Stores DACH"]],
    ["a group without entries of the kind", "group:academy kind:token", []],
    ["a group and a target in it", 'group:retail target:"stores dach"', ["Stores DACH"]],
    ["a group and a target that stands elsewhere", 'group:academy target:"stores dach"', []],
    ["several at once", "kind:plan via:browser", []],
  ])("is filtered by %s", async (_what, typed, expected) => {
    const { customer, retail, owner } = await house();
    await note(owner, "token.renamed", "Stores DACH", retail);
    await note(await systemAt(customer, customer.groupId), "plan.applied", "Plan 321");
    expect(await targets(owner, typed)).toEqual(expected);
  });

  test("is filtered by time in the customer's own time", async () => {
    const { customer, owner } = await house();
    await note(owner, "token.renamed", "Early");
    await moveClock(customer, 72);
    const later = await scopeOf(customer.ownerId, customer.groupId);
    await note(later, "token.renamed", "Late");
    expect(await targets(later, "kind:token since:yesterday")).toEqual(["Late"]);
    expect(await targets(later, "kind:token until:yesterday")).toEqual(["Early"]);
    expect(await targets(later, "kind:token since:7d")).toEqual(["Late", "Early"]);
  });

  test("finds what somebody did before and after they were renamed", async () => {
    const { customer, owner } = await house();
    const { id, scope } = await makeMember(customer, "admin", customer.groupId, "Ines Carrow");
    await note(scope, "token.renamed", "Before");
    await database().prisma.member.update({ where: { id }, data: { name: "Ines Haas" } });
    await note(await scopeOf(id, customer.groupId, "Ines Haas"), "token.renamed", "After");
    expect(await targets(owner, 'actor:"ines haas"')).toEqual(["After", "Before"]);
  });

  test("finds a request by the beginning of its id", async () => {
    const { owner } = await house();
    await note(owner, "token.renamed", "Stores DACH");
    expect(await targets(owner, `request:${owner.requestId.slice(0, 8)}`)).toContain("Stores DACH");
    expect(await targets(owner, "request:zzzz")).toEqual([]);
  });

  test("names filter words that mean nothing here", async () => {
    const { owner } = await house();
    expect(await listActivity(owner, "via:pigeon since:soon -actor:olu color:red", null)).toMatchObject({
      unknown: ["color:red", "via:pigeon", "since:soon", "-actor:olu"],
    });
  });

  test("shows a delegated member their own branch only: list, count, entry, target and export", async () => {
    const { customer, retail, academy, owner } = await house();
    await note(owner, "token.renamed", "Theirs", academy);
    await note(owner, "token.renamed", "Ours", retail);
    const { scope } = await makeMember(customer, "viewer", retail);

    expect(await targets(scope, "kind:token")).toEqual(["Ours"]);
    expect((await listActivity(scope, "kind:token", null)).total).toBe(1);
    const theirs = (await listActivity(owner, "target:theirs", null)).rows[0]?.id ?? "";
    await expect(getEntry(scope, theirs)).rejects.toMatchObject({ reason: "not-found" });
    expect(await latestAbout(scope, { kind: "token", id: "theirs" })).toEqual([]);
    expect(await csv(scope, "kind:token")).toMatchObject([{ target: "Ours" }]);
  });

  test("is walked page by page, every entry once and newest first, at the top and below it", async () => {
    const { customer, retail, owner } = await house();
    for (let number = 0; number < 120; number++)
      await note(owner, "token.renamed", `T${number}`, number % 2 ? retail : undefined);
    const { scope } = await makeMember(customer, "viewer", retail);

    for (const [viewer, total] of [
      [owner, 120],
      [scope, 60],
    ] as const) {
      const first = await listActivity(viewer, "kind:token", null);
      const seen = [...first.rows];
      for (let next = first.next; next;) {
        const page = await listActivity(viewer, "kind:token", { after: next });
        seen.push(...page.rows);
        next = page.next;
      }
      const ids = seen.map(({ id }) => Number(id));
      expect([first.total, ids.length]).toEqual([total, total]);
      expect(ids).toEqual(ids.toSorted((one, other) => other - one));
      const last = await listActivity(viewer, "kind:token", { after: first.next ?? "" });
      expect((await listActivity(viewer, "kind:token", { before: last.previous ?? "" })).rows).toEqual(
        first.rows,
      );
    }
  });
});

async function csv(scope: TestScope, typed: string): Promise<Record<string, string>[]> {
  let text = "";
  for await (const piece of exportActivity(scope, typed)) text += piece;
  return parse(text, { columns: true });
}

describe("the export of activity", () => {
  test("holds everything the filter finds, also beyond one batch", async () => {
    const { owner } = await house();
    await transaction(owner, async (tx) => {
      for (let number = 0; number < 1001; number++)
        await audit.record(tx, "device.added", { after: { number } });
    });
    const rows = await csv(owner, "action:device.added");
    expect(rows).toHaveLength(1001);
    expect(rows[0]).toMatchObject({
      actor: "Olu Owner",
      source: "ui",
      after: '{"number":1000}',
      group: "Aldermoor Group",
    });
  });

  test.each(["=1+1", "+1", "-1", "@sum", "\t=1"])("makes no formula of a name such as %j", async (name) => {
    const { owner } = await house();
    await note(owner, "token.renamed", name);
    expect(await csv(owner, "kind:token")).toMatchObject([{ target: `'${name}` }]);
  });

  test("keeps quotes, commas and line breaks inside their cell", async () => {
    const { owner } = await house();
    const name = 'A "quoted", broken\nname';
    await note(owner, "token.renamed", name);
    expect(await csv(owner, "kind:token")).toMatchObject([{ target: name }]);
  });
});

test("an entry is found by a whole number and by nothing else", async () => {
  const { owner } = await house();
  for (const id of ["", "1 or 1=1", "-1", "9".repeat(40)])
    await expect(transaction(owner, (tx) => activity.get(tx, id))).rejects.toMatchObject({
      reason: "not-found",
    });
});
