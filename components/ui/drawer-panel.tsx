"use client";

import * as Radix from "radix-ui/dialog";
import { useEffect, type ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";

export interface DrawerProps {
  onClose: () => void;
  /** For screen readers; the content has its own heading. */
  label: string;
  /** "4 of 412" */
  place?: string | undefined;
  /** Move to the row above or below, by k and j. */
  onStep?: (step: 1 | -1) => void;
  /** Right of the place: "Open page". */
  head?: ReactNode | undefined;
  foot?: ReactNode | undefined;
  children: ReactNode;
}

export default function DrawerPanel({ onClose, label, place, onStep, head, foot, children }: DrawerProps) {
  useStepKeys(onStep);
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Content
          className="drawer"
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          onInteractOutside={(event) => event.preventDefault()}
        >
          <Radix.Title className="vh">{label}</Radix.Title>
          <div className="drawer-h">
            <IconButton icon="x" label="Close" onClick={onClose} />
            {place && <span className="muted">{place}</span>}
            <span className="drawer-k">
              {onStep && (
                <>
                  <kbd>j</kbd> <kbd>k</kbd>
                </>
              )}
            </span>
            {head}
          </div>
          <div className="drawer-b">{children}</div>
          {foot && <div className="dialog-f">{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function useStepKeys(onStep: DrawerProps["onStep"]) {
  useEffect(() => {
    if (!onStep) return;
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
      if (typing || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === "j") onStep(1);
      if (event.key === "k") onStep(-1);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [onStep]);
}
