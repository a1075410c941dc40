"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "#components/ui/button.tsx";

/** Sends its form; busy until the answer is there, and deaf to a second click meanwhile. */
export function SubmitButton({ kind = "primary", busy, onClick, ...rest }: ButtonProps) {
  const { pending } = useFormStatus();
  const waiting = pending || busy === true;
  return (
    <Button
      {...rest}
      type="submit"
      kind={kind}
      busy={waiting}
      onClick={(event) => {
        if (waiting) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
