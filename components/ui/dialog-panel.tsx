"use client";

import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { shareStyleNonce } from "#components/ui/style-nonce.ts";

shareStyleNonce();

const FIELDS = "input:not([type=hidden], [type=file]), select, textarea";

/** What is filled in gets the focus, never the cross; on a phone nothing, since the keyboard would hide the rest. */
function firstField(sheet: HTMLElement): HTMLElement | null {
  return window.matchMedia("(width <= 640px)").matches ? null : sheet.querySelector<HTMLElement>(FIELDS);
}

export interface DialogProps {
  onClose: () => void;
  title: ReactNode;
  /** Where it happens and what has not happened yet: "Into Aldermoor Group. Nothing has been saved." */
  description?: ReactNode | undefined;
  /** 560 px, 660 for a few ways on, 900 for two columns. */
  width?: "mid" | "wide" | undefined;
  /** Left of the buttons. */
  note?: ReactNode | undefined;
  /** At the right of the foot, the way back first. */
  actions: ReactNode;
  /** A DialogBody, or DialogColumns. */
  children: ReactNode;
  /** What gets the focus first; never a button that destroys. */
  focusFirst?: () => HTMLElement | null;
}

export default function DialogPanel({
  onClose,
  title,
  description,
  width,
  note,
  actions,
  children,
  focusFirst,
}: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim">
          <Radix.Content
            className={width ? `dialog dialog-${width}` : "dialog"}
            {...(!description && { "aria-describedby": undefined })}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              const sheet = event.currentTarget as HTMLElement;
              (focusFirst?.() ?? firstField(sheet) ?? sheet).focus();
            }}
          >
            <div className="dialog-h">
              <div>
                <Radix.Title>{title}</Radix.Title>
                {description && <Radix.Description>{description}</Radix.Description>}
              </div>
              <IconButton icon="x" label="Close" onClick={onClose} />
            </div>
            {children}
            <div className="dialog-f">
              {note && <p className="note">{note}</p>}
              <div className="right">{actions}</div>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
