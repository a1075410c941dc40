"use client";

import { useState } from "react";
import { TextAreaField } from "#components/ui/text-area-field.tsx";

/** The text of a token file, for those who have it on the clipboard. It goes nowhere else and is not kept. */
export function PasteForm({ id, onText }: { id: string; onText: (text: string) => void }) {
  const [text, setText] = useState("");
  const [empty, setEmpty] = useState(false);
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") setEmpty(true);
        else onText(text);
      }}
    >
      <TextAreaField
        id="token-text"
        label="Text of the token"
        hint="The whole line of Apple's file. Line ends and blanks do not matter."
        error={empty && text.trim() === "" ? "Paste the text first." : undefined}
        rows={6}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  );
}
