"use client";

import { useState, type ComponentProps } from "react";
import { Field, fieldAria, type FieldWords } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";

type PasswordProps = FieldWords & Omit<ComponentProps<"input">, "className" | "id" | "type">;

/** A password that can be looked at. `autoComplete` says whether it is the current one or a new one. */
export function PasswordField({ id, label, hint, error, optional, ...input }: PasswordProps) {
  const [shown, setShown] = useState(false);
  const words = { id, label, hint, error, ...(optional && { optional }) };
  return (
    <Field {...words}>
      <div className="with-btn">
        <input
          name={id}
          {...input}
          {...fieldAria(words)}
          type={shown ? "text" : "password"}
          className="input"
        />
        <IconButton
          icon={shown ? "eye-off" : "eye"}
          label={shown ? "Hide the password" : "Show the password"}
          onClick={() => setShown(!shown)}
        />
      </div>
    </Field>
  );
}
