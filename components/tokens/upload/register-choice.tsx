"use client";

import { CheckRow } from "#components/ui/checkbox.tsx";
import type { OwnerVerdict } from "#lib/domain/tokens/ownership.ts";

interface RegisterChoiceProps {
  verdict: OwnerVerdict;
  legacy: boolean;
  /** What would be written. */
  ourName: string;
  /** The file may not write; what is sent then says so. */
  readOnly: boolean;
}

/** Whether this server's name is written at the location. */
export function RegisterChoice({ verdict, legacy, ourName, readOnly }: RegisterChoiceProps) {
  if (readOnly)
    return (
      <>
        <input type="hidden" name="register" value="read-only" />
        <CheckRow id="register-not" name="" label="Register with Apple" disabled>
          {legacy
            ? "Apple does not let account tokens be registered. It is added to be read; nothing can be assigned from it."
            : "This file may not write. It is added to be read; nothing can be assigned from it."}
        </CheckRow>
      </>
    );
  if (verdict === "ours")
    return (
      <>
        <input type="hidden" name="register" value="yes" />
        <CheckRow id="register-ours" name="" label="Register with Apple" defaultChecked disabled>
          <b>{ourName}</b> stands there already.
        </CheckRow>
      </>
    );
  if (verdict === "other") return null;
  return (
    <CheckRow id="register" value="yes" label="Register with Apple" defaultChecked>
      Writes <b>{ourName}</b> on the location. Without it everything is shown, and nothing can be assigned.
    </CheckRow>
  );
}
