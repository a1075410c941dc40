"use client";

import { useEffect, useRef } from "react";
import type { Asked } from "#components/templates/use-preview.ts";

const FRAME = "invitation-mail";

interface MailFrameProps {
  /** Answers the mail's page to what is posted there. */
  path: string;
  asked: Asked;
  look: "light" | "dark";
  title: string;
}

/** The mail's own page, in a frame that may do nothing: it is posted to, so that texts not yet saved are shown too. */
export function MailFrame({ path, asked, look, title }: MailFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  const fields = { ...asked, look };
  const key = JSON.stringify(fields);
  useEffect(() => form.current?.submit(), [key]);
  return (
    <>
      <form ref={form} hidden method="post" action={path} target={FRAME} acceptCharset="utf-8">
        {Object.entries(fields).map(([name, value]) => (
          <textarea key={name} name={name} value={value} readOnly />
        ))}
      </form>
      <iframe
        key={key}
        name={FRAME}
        title={title}
        sandbox=""
        className="h-[620px] w-full rounded-md border border-rule bg-sunken"
      />
    </>
  );
}
