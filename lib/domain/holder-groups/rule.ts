import { enrollments } from "#lib/domain/inventory/enrollment.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { readTag } from "#lib/domain/holder-groups/tag.ts";
import { sources } from "#lib/domain/inventory/list-filter.ts";
import { platforms, readPlatform } from "#lib/domain/inventory/platform.ts";
import { tidyName } from "#lib/domain/names.ts";
import { isRowId } from "#lib/domain/row-id.ts";

/** All that a term can ask, whatever it asks of. */
export const ruleOps = ["is", "not", "at-least", "below", "begins", "contains"] as const;
export type RuleOp = (typeof ruleOps)[number];

export const ruleFields = [
  "platform", "version", "model", "enrollment", "language", "domain", "name", "group", "tag", "source", "in",
] as const; // prettier-ignore
export type RuleField = (typeof ruleFields)[number];

export interface RuleTerm {
  field: RuleField;
  op: RuleOp;
  value: string;
}

/** Who belongs to a smart group: those that all terms fit, or any. */
export interface Rule {
  match: "all" | "any";
  terms: RuleTerm[];
}

export const MOST_TERMS = 20;

interface Asking {
  of: readonly HolderKind[];
  ops: readonly RuleOp[];
  /** The value as it is kept; null for one that means nothing. */
  read: (text: string) => string | null;
}

const [both, device, person] = [["device", "person"], ["device"], ["person"]] as const;
const [same, version, text] = [
  ["is", "not"],
  ["is", "at-least", "below"],
  ["begins", "contains", "is"],
] as const;
const oneOf = (values: readonly string[]) => (value: string) => values.find((one) => one === value) ?? null;
const some = (value: string) => (value !== "" && value.length <= 255 ? value : null);
const matching = (pattern: RegExp) => (value: string) => (pattern.test(value) ? value : null);
const id = (value: string) => (isRowId(value) ? value : null);

const askings: Record<RuleField, Asking> = {
  platform: {
    of: device,
    ops: same,
    read: (value) => platforms.find((one) => one === readPlatform(value)) ?? null,
  },
  version: { of: device, ops: version, read: matching(/^\d{1,6}(\.\d{1,6}){0,3}$/) },
  model: { of: device, ops: text, read: (value) => some(tidyName(value)) },
  enrollment: { of: device, ops: same, read: oneOf(enrollments) },
  language: { of: person, ops: same, read: matching(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/) },
  domain: {
    of: person,
    ops: same,
    read: (value) => matching(/^[a-z0-9.-]{1,253}$/)(value.replace(/^@/, "").toLowerCase()),
  },
  name: { of: both, ops: text, read: (value) => some(tidyName(value)) },
  group: { of: both, ops: same, read: id },
  tag: { of: both, ops: same, read: readTag },
  source: { of: both, ops: same, read: oneOf(sources) },
  in: { of: both, ops: same, read: id },
};

/** What a rule can ask of devices or of people. */
export const fieldsOf = (kind: HolderKind): RuleField[] =>
  ruleFields.filter((field) => askings[field].of.includes(kind));

export const opsOf = (field: RuleField): readonly RuleOp[] => askings[field].ops;

/** A term as it is kept; null for one that cannot be asked of these, or whose value means nothing. */
export function readTerm(kind: HolderKind, { field, op, value }: RuleTerm): RuleTerm | null {
  const { of, ops, read } = askings[field];
  const kept = of.includes(kind) && ops.includes(op) ? read(value.trim()) : null;
  return kept === null ? null : { field, op, value: kept };
}

/** Ids of the groups of holders that a rule names. */
export const groupsNamed = ({ terms }: Rule): string[] =>
  terms.filter(({ field }) => field === "in").map(({ value }) => value);
