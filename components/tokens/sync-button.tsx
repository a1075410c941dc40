"use client";

import { useSync } from "#components/tokens/use-sync.ts";
import { Button } from "#components/ui/button.tsx";
import type { ButtonLook } from "#components/ui/button-class.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { AskedSync } from "#lib/features/tokens/queries.ts";

interface SyncButtonProps extends ButtonLook {
  action: FormAction<AskedSync>;
  token: { id: string; name: string };
  /** One is under way. */
  syncing: boolean;
  children?: string;
}

export function SyncButton({ action, token, syncing, children = "Sync now", ...look }: SyncButtonProps) {
  const { sync, pending } = useSync(action, token);
  return (
    <Button {...look} icon="refresh-cw" busy={pending || syncing} onClick={sync}>
      {children}
    </Button>
  );
}
