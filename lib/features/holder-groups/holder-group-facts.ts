import "server-only";
import * as holderGroups from "#lib/data/holder-groups.ts";
import type { Tx } from "#lib/data/transaction.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { groupsNamed, readTerm, type Rule } from "#lib/domain/holder-groups/rule.ts";
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

/** A rule as it is kept. It may name fixed lists of the same kind and organization groups, if they are in reach. */
export async function readRule(tx: Tx, kind: HolderKind, asked: Rule | null): Promise<Rule | null> {
  if (!asked) return null;
  const terms = asked.terms.map((term) => {
    const read = readTerm(kind, term);
    if (!read) throw new Refusal("rule-means-nothing", { field: term.field, value: term.value });
    return read;
  });
  const lists = (await holderGroups.some(tx, groupsNamed({ ...asked, terms }))).filter(
    (group) => group.kind === kind && group.rule === null,
  );
  const known = new Set([...tx.reach, ...lists.map(({ id }) => id)]);
  const strange = terms.some(
    ({ field, value }) => (field === "in" || field === "group") && !known.has(value),
  );
  if (strange) throw new Refusal("rule-names-unknown-group");
  return { match: asked.match, terms };
}

/** What a directory tells is changed there, and nowhere else. */
export async function getKeptByHand(tx: Tx, id: string): Promise<holderGroups.HolderGroupRecord> {
  const group = await holderGroups.get(tx, id);
  if (group.source === "scim") throw new Refusal("kept-by-directory", { name: group.directoryName });
  return group;
}
