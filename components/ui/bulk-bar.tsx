"use client";

import { createContext, useContext, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { count as figure } from "#components/ui/count.ts";

const Chosen = createContext({ form: "", count: 0 });

interface BulkBarProps {
  form: string;
  count: number;
  /** How many more there are to select. */
  offer: number | undefined;
  onAll: () => void;
  onClear: () => void;
  children: ReactNode;
}

/** Docked at the foot of the sheet while something is chosen. */
export function BulkBar({ form, count, offer, onAll, onClear, children }: BulkBarProps) {
  const slot = document.getElementById("bulk-slot");
  if (!slot) return null;
  return createPortal(
    <div className="bulk" role="region" aria-label="Selection">
      <span className="bulk-n" role="status">
        {figure(count)} selected
      </span>
      {offer !== undefined && (
        <button type="button" className="link" onClick={onAll}>
          Select all {figure(offer)} that match
        </button>
      )}
      <span className="sep wide-only" />
      <span className="wide-only">
        <Button kind="ghost" size="sm" onClick={onClear}>
          Clear
        </Button>
      </span>
      <div className="bulk-r">
        <Chosen value={{ form, count }}>{children}</Chosen>
      </div>
    </div>,
    slot,
  );
}

interface BulkButtonProps extends Omit<ButtonProps, "children" | "form"> {
  /** `{count}` in it becomes the number chosen: "Plan revoking {count}". */
  label: string;
}

/** Sends the chosen rows by its own `formAction`. */
export function BulkButton({ label, ...rest }: BulkButtonProps) {
  const { form, count } = useContext(Chosen);
  return (
    <Button {...rest} type="submit" form={form}>
      {label.replace("{count}", figure(count))}
    </Button>
  );
}
