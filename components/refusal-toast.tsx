"use client";

import { useEffect } from "react";
import { wordingFor } from "#components/refusal-wording.ts";
import { toast } from "#components/ui/toast.ts";
import type { ActionResult } from "#lib/actions/result.ts";

/** Tells of a refusal where the form itself has no room for it. */
export function RefusalToast({ result }: { result: ActionResult<void> }) {
  useEffect(() => {
    if (result.status !== "refused") return;
    const { title, text } = wordingFor(result.reason, result.facts);
    toast({ title, second: text, tone: "critical" });
  }, [result]);
  return null;
}
