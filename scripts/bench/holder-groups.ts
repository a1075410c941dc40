import type { Rule, RuleTerm } from "#lib/domain/holder-groups/rule.ts";
import { fillDevices } from "#scripts/bench/fill-inventory.ts";
import { p95, type Measured } from "#scripts/bench/measure.ts";
import type { Place } from "#scripts/bench/place.ts";
import { withConnection } from "#scripts/database/connection.ts";

const DEVICES = 100_000;
const TIMES = 20;
const LIMIT_MS = 100;

type Ground = Pick<Place, "customerId" | "groupId" | "scope" | "superuserUrl">;

const term = (field: RuleTerm["field"], op: RuleTerm["op"], value: string): RuleTerm => ({
  field,
  op,
  value,
});

const rules: Record<string, Rule> = {
  "a common platform": { match: "all", terms: [term("platform", "is", "ipados")] },
  "a rare platform": { match: "all", terms: [term("platform", "is", "tvos")] },
  "a version that few have": { match: "all", terms: [term("version", "at-least", "26")] },
  "part of a name": {
    match: "all",
    terms: [term("name", "contains", "diaz 99"), term("version", "below", "19")],
  },
  "any of three": {
    match: "any",
    terms: [
      term("version", "at-least", "26"),
      term("enrollment", "is", "user"),
      term("source", "is", "console"),
    ],
  },
};

/** Smart groups over 100,000 devices, and a list of half of them: a page of members, and the page of the group. */
export async function holderGroupsMeasured({
  customerId,
  groupId,
  scope,
  superuserUrl,
}: Ground): Promise<Measured[]> {
  const { addMembers } = await import("#lib/features/holder-groups/change-members.ts");
  const { createHolderGroup } = await import("#lib/features/holder-groups/create-holder-group.ts");
  const { listHolderGroups, listMembers } = await import("#lib/features/holder-groups/queries.ts");
  await withConnection(superuserUrl, async (client) => {
    await client.query(`delete from "Device"`);
    await client.query(`delete from "SearchWord" where "kind" = 'device'`);
    await fillDevices(client, { customerId, groupIds: [groupId] }, DEVICES);
  });
  const rows: Measured[] = [];
  const measure = async (what: string, read: () => Promise<unknown>) =>
    rows.push({ what: `  ${what}`, seen: p95(await timed(read)), limit: LIMIT_MS, unit: "ms" });
  const make = (name: string, rule: Rule | null) =>
    createHolderGroup(scope, { groupId, kind: "device", name, rule });

  for (const [name, rule] of Object.entries(rules)) {
    const id = await make(name, rule);
    await measure(`members by ${name}`, () => listMembers(scope, id, null));
  }
  const list = await make("A list of half of them", null);
  await addMembers(scope, { holderGroupId: list, ids: [], matching: "platform:ipados" });
  await withConnection(superuserUrl, (client) => client.query('analyze "HolderGroupMember"'));
  const { next } = await listMembers(scope, list, null);
  await measure("members of a list", () => listMembers(scope, list, { after: next ?? "" }));
  await measure(`all ${Object.keys(rules).length + 1} groups, counted`, () =>
    listHolderGroups(scope, "device", null),
  );
  return [
    {
      what: "groups of 100,000 devices, p95",
      seen: Math.max(...rows.map(({ seen }) => seen)),
      limit: LIMIT_MS,
      unit: "ms",
    },
    ...rows,
  ];
}

async function timed(read: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    await read();
    times.push(performance.now() - began);
  }
  return times;
}
