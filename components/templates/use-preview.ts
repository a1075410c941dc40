"use client";

import { useEffect, useRef, useState } from "react";
import { type ActionResult, type FormAction, idle } from "#lib/actions/result.ts";
import type { InvitationPreview } from "#lib/features/templates/queries.ts";

const PAUSE_MS = 350;

export type Asked = Readonly<Record<string, string>>;

interface Shown {
  result: ActionResult<InvitationPreview>;
  /** The last one that could be written, and what was asked for it. */
  preview: InvitationPreview;
  asked: Asked;
}

/** Follows what is asked, a pause after the last change; what is wrong meanwhile leaves the last good one in view. */
export function usePreview(
  action: FormAction<InvitationPreview>,
  asked: Asked,
  initial: InvitationPreview,
): Shown {
  const [shown, setShown] = useState<Shown>({
    result: { status: "done", value: initial },
    preview: initial,
    asked,
  });
  const text = JSON.stringify(asked);
  const last = useRef(text);
  useEffect(() => {
    if (last.current === text) return;
    let passed = false;
    const timer = setTimeout(() => {
      last.current = text;
      const now = JSON.parse(text) as Asked;
      void action(idle, formOf(now)).then((result) => {
        if (passed) return;
        const good = result.status === "done" ? { preview: result.value, asked: now } : {};
        setShown((before) => ({ ...before, ...good, result }));
      });
    }, PAUSE_MS);
    return () => {
      passed = true;
      clearTimeout(timer);
    };
  }, [action, text]);
  return shown;
}

function formOf(asked: Asked): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(asked)) form.set(name, value);
  return form;
}
