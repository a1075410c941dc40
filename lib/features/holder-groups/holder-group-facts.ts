import "server-only";
import * as holderGroups from "#lib/data/holder-groups.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { groupsNamed, type Rule } from "#lib/domain/holder-groups/rule.ts";
import { Refusal } from "#lib/refusal.ts";

export const holderGroupTarget = (id: string, name: string) => ({ kind: "holder-group", id, name });

/** What activity keeps of a group: a rule in the words of its terms. */
export const holderGroupAudit = ({ name, rule }: { name: string; rule: Rule | null }) => ({
  name,
  ...(rule && {
    match: rule.match,
    rule: rule.terms.map(({ field, op, value }) => `${field} ${op} ${value}`),
  }),
});

/** A rule may name fixed lists of the same kind and organization groups, if they are in reach. */
export async function refuseStrangeRule(tx: Tx, kind: HolderKind, rule: Rule | null): Promise<void> {
  if (!rule) return;
  const ids = groupsNamed(rule);
  const lists = (await holderGroups.some(tx, ids)).filter(
    (group) => group.kind === kind && group.rule === null,
  );
  const known = new Set([...tx.reach, ...lists.map(({ id }) => id)]);
  const strange = rule.terms.some(
    ({ field, value }) => (field === "in" || field === "group") && !known.has(value),
  );
  if (strange) throw new Refusal("rule-names-unknown-group");
}

/** What a directory tells is changed there, and nowhere else. */
export async function getKeptByHand(tx: Tx, id: string): Promise<holderGroups.HolderGroupRecord> {
  const group = await holderGroups.get(tx, id);
  if (group.source === "scim") throw new Refusal("kept-by-directory", { name: group.directoryName });
  return group;
}
