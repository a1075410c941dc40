"use client";

import { useState } from "react";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { opsOf, type Rule, type RuleTerm } from "#lib/domain/holder-groups/rule.ts";

export interface RuleDraft {
  rule: Rule;
  match: (match: Rule["match"]) => void;
  change: (at: number, changed: Partial<RuleTerm>) => void;
  add: () => void;
  remove: (at: number) => void;
}

const first: Record<HolderKind, RuleTerm> = {
  device: { field: "platform", op: "is", value: "ipados" },
  person: { field: "domain", op: "is", value: "" },
};

/** A rule on its way; another field begins with its own comparison and no value. */
export function useRuleDraft(kind: HolderKind, begun: Rule | null): RuleDraft {
  const [rule, setRule] = useState<Rule>(begun ?? { match: "all", terms: [first[kind]] });
  const withTerms = (terms: (now: readonly RuleTerm[]) => RuleTerm[]) =>
    setRule((now) => ({ ...now, terms: terms(now.terms) }));
  return {
    rule,
    match: (match) => setRule((now) => ({ ...now, match })),
    change: (at, changed) =>
      withTerms((terms) => terms.map((term, place) => (place === at ? changedTerm(term, changed) : term))),
    add: () => withTerms((terms) => [...terms, { field: "name", op: "contains", value: "" }]),
    remove: (at) => withTerms((terms) => terms.filter((_, place) => place !== at)),
  };
}

function changedTerm(term: RuleTerm, changed: Partial<RuleTerm>): RuleTerm {
  const next = { ...term, ...changed };
  if (!changed.field || changed.field === term.field) return next;
  return { field: changed.field, op: opsOf(changed.field)[0] ?? "is", value: "" };
}
