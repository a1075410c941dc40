"use client";

import { useState } from "react";
import { serialsRead } from "#components/plans/serials-words.ts";
import { TextAreaField } from "#components/ui/text-area-field.tsx";

/** Serial numbers as they come out of a table or a mail; says at once what it read. */
export function SerialsField({
  error,
  onRead,
}: {
  error?: string | undefined;
  onRead: (serials: number) => void;
}) {
  const [text, setText] = useState("");
  const read = serialsRead(text);
  return (
    <TextAreaField
      id="serials"
      label="Serial numbers"
      optional
      rows={5}
      spellCheck={false}
      autoComplete="off"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onRead(serialsRead(target.value).serials);
      }}
      placeholder={"F4KQ7X2M9L\nDMPL81Z0Q4"}
      hint={<span role="status">{read.words}</span>}
      error={error}
    />
  );
}
