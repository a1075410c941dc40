"use client";

import { useEffect } from "react";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import type { ActionResult } from "#lib/actions/result.ts";

/** Tells of a refusal where the form itself has no room for it. */
export function RefusalToast({ result }: { result: ActionResult<void> }) {
  useEffect(() => {
    if (result.status === "refused") tellRefusal(result);
  }, [result]);
  return null;
}
