"use client";

import * as Radix from "radix-ui/toast";
import { Icon } from "#components/marks/icon.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { dismissToast, type KeptToast } from "#components/ui/toast.ts";

const SHORT_S = 6;
const LONG_S = 20;

export default function ToastPanel({ toasts }: { toasts: readonly KeptToast[] }) {
  return (
    <Radix.Provider label="Message" swipeDirection="right">
      {toasts.map((one) => (
        <OneToast key={one.id} {...one} />
      ))}
      <Radix.Viewport className="toasts" label="Messages ({hotkey})" />
    </Radix.Provider>
  );
}

function OneToast({ id, title, second, tone, icon, action, seconds }: KeptToast) {
  const stays = seconds ?? (action || tone === "critical" ? LONG_S : SHORT_S);
  return (
    <Radix.Root className="toast" duration={stays * 1000} onOpenChange={(open) => !open && dismissToast(id)}>
      <span className={tone}>
        <Icon name={icon ?? (tone === "ok" ? "circle-check" : "info")} />
      </span>
      <div>
        <Radix.Title asChild>
          <b>{title}</b>
        </Radix.Title>
        {second && (
          <Radix.Description asChild>
            <span className="second">{second}</span>
          </Radix.Description>
        )}
      </div>
      <div className="toast-r">
        {action && (
          <Radix.Action altText={action.label} asChild>
            <Button size="sm" onClick={action.act}>
              {action.label}
            </Button>
          </Radix.Action>
        )}
        <Radix.Close asChild>
          <IconButton icon="x" label="Dismiss" />
        </Radix.Close>
      </div>
    </Radix.Root>
  );
}
