/**
 * Every verb of lib/data, attacked from another customer and from the group next door.
 *
 * To add a module: write `tests/integration/other-groups/<module>.ts` (for `lib/data/mirror/assets.ts` it is
 * `other-groups/mirror/assets.ts`) and let its default export be an `attackTable({ victim, look, attacks })`. `victim` makes
 * a row in its own group; each of `attacks`, named as the verb, calls the verb with that row's ids from the stranger's
 * transaction. A verb that takes no id and returns no list goes under `harmless`, with the reason; one whose rows hang on a
 * row that its callers find in reach first goes under `behind`, with what that is, and is attacked from another customer
 * only. The test before the last fails for a verb with a `tx` or a `scope` that stands nowhere.
 */
import { describe, expect, test } from "vitest";
import { transaction } from "#lib/data/transaction.ts";
import { useFreshDatabase } from "#tests/support/access-database.ts";
import { makeCustomer, makeGroup, systemAt } from "#tests/support/access-world.ts";
import type { AttackTable, Ground } from "#tests/integration/other-groups/attack.ts";
import { loot } from "#tests/integration/other-groups/attack.ts";
import { tables, verbsOf } from "#tests/integration/other-groups/modules.ts";

useFreshDatabase();

async function grounds(): Promise<Record<"victim" | "neighbor" | "otherCustomer", Ground>> {
  const [customer, other] = [await makeCustomer("Aldermoor Group"), await makeCustomer("Kestrel Schools")];
  const ground = async (owner: typeof customer, groupId: string): Promise<Ground> => ({
    customer: owner,
    groupId,
    scope: await systemAt(owner, groupId),
  });
  return {
    victim: await ground(customer, await makeGroup(customer, "Retail")),
    neighbor: await ground(customer, await makeGroup(customer, "Academy")),
    otherCustomer: await ground(other, other.groupId),
  };
}

async function attackFrom(stranger: "neighbor" | "otherCustomer", table: AttackTable<unknown>, verb: string) {
  const { victim, [stranger]: attacker } = await grounds();
  const prey = await transaction(victim.scope, (tx) => table.victim(victim, tx));
  const before = await transaction(victim.scope, (tx) => table.look(tx, prey));
  const got = await loot(() => transaction(attacker.scope, async (tx) => table.attacks[verb]?.(tx, prey)));
  expect({ got, seen: await transaction(victim.scope, (tx) => table.look(tx, prey)) }).toEqual({
    got: "nothing",
    seen: before,
  });
}

const attacked = Object.entries(tables).filter(([, { attacks }]) => Object.keys(attacks).length > 0);

const tableForNeighbors = ({ attacks, behind = {}, sharedInCustomer }: AttackTable<unknown>) =>
  sharedInCustomer ? [] : Object.keys(attacks).filter((verb) => !(verb in behind));

describe.each(attacked)("%s", (_name, table) => {
  test.each(Object.keys(table.attacks))("%s gives another customer nothing and changes nothing", (verb) =>
    attackFrom("otherCustomer", table, verb),
  );
  test.each(tableForNeighbors(table))("%s gives the group next door nothing and changes nothing", (verb) =>
    attackFrom("neighbor", table, verb),
  );
});

test("no verb of lib/data is without an attack", () => {
  const known = (name: string) => {
    const table = tables[name];
    return new Set([...Object.keys(table?.attacks ?? {}), ...Object.keys(table?.harmless ?? {})]);
  };
  const open = Object.entries(verbsOf).flatMap(([name, verbs]) =>
    verbs.filter((verb) => !known(name).has(verb)).map((verb) => `${name}.${verb}`),
  );
  expect(open).toEqual([]);
});

test("no attack is on a verb that is gone", () => {
  const stale = Object.entries(tables).flatMap(([name, { attacks, harmless = {}, behind = {} }]) =>
    Object.keys({ ...attacks, ...harmless, ...behind })
      .filter((verb) => !verbsOf[name]?.includes(verb))
      .map((verb) => `${name}.${verb}`),
  );
  expect(stale).toEqual([]);
});
