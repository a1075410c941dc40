"use client";

import { startTransition, useEffect, useState } from "react";
import { kinds } from "#components/inventory/words.ts";
import { wordingFor } from "#components/refusal-wording.ts";
import { count, counted } from "#components/ui/count.ts";
import { type ActionResult, type FormAction, idle } from "#lib/actions/result.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { Rule } from "#lib/domain/holder-groups/rule.ts";
import type { RulePreview as Preview } from "#lib/features/holder-groups/queries.ts";

const PATIENCE_MS = 300;

interface RulePreviewProps {
  kind: HolderKind;
  groupId: string;
  rule: Rule;
  preview: FormAction<Preview>;
}

/** Whom the rule fits as it stands, while it is being written. */
export function RulePreview({ kind, groupId, rule, preview }: RulePreviewProps) {
  const [result, setResult] = useState<ActionResult<Preview>>(idle);
  const text = JSON.stringify(rule);
  const complete = rule.terms.every(({ value }) => value.trim() !== "");
  useEffect(() => {
    if (!complete) return;
    let current = true;
    const timer = setTimeout(() => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ kind, groupId, rule: text })) form.set(name, value);
      startTransition(async () => {
        const answered = await preview(idle, form);
        if (current) setResult(answered);
      });
    }, PATIENCE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [kind, groupId, text, complete, preview]);
  return (
    <p className="note" role="status">
      {complete ? toldBy(kind, result) : "Give each condition its value, and whom it fits is counted here."}
    </p>
  );
}

function toldBy(kind: HolderKind, result: ActionResult<Preview>): string {
  const { one, many } = kinds[kind];
  if (result.status === "refused") return wordingFor(result.reason, result.facts).title;
  if (result.status !== "done") return "Counting";
  const { count: all, names } = result.value;
  if (all === 0) return `Fits no ${one} now.`;
  const more = all - names.length;
  return `Fits ${counted(all, one, many)} now: ${names.join("; ")}${more > 0 ? `; and ${count(more)} more` : ""}.`;
}
