import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";

export interface FieldWords {
  id: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** Takes the hint's place and says what to do. */
  error?: ReactNode | undefined;
  optional?: boolean | undefined;
}

/** Label above, hint or error below. The control inside takes `id` and `fieldAria(…)`. */
export function Field({ id, label, hint, error, optional, children }: FieldWords & { children: ReactNode }) {
  return (
    <div className={error ? "field field-error" : "field"}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="opt">optional</span>}
      </label>
      {children}
      {error ? (
        <p className="err" id={`${id}-e`}>
          <Icon name="circle-exclamation-point" size={14} />
          {error}
        </p>
      ) : (
        hint && (
          <p className="hint" id={`${id}-h`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

/** Ties a control to the words that Field prints below it. */
export function fieldAria({ id, hint, error }: Pick<FieldWords, "id" | "hint" | "error">) {
  return {
    id,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? `${id}-e` : hint ? `${id}-h` : undefined,
  };
}
