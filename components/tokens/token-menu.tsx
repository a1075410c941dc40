"use client";

import { useSync } from "#components/tokens/use-sync.ts";
import { Menu } from "#components/ui/menu.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { AskedSync } from "#lib/features/tokens/queries.ts";

interface TokenMenuProps {
  token: { id: string; name: string };
  /** The token's own page. */
  href: string;
  /** Left out for who may not, and for a token that is only inherited. */
  sync?: FormAction<AskedSync> | undefined;
  settings?: boolean;
  /** Another server's name stands at the location, and the reader may do something about it. */
  foreign?: boolean;
  /** In the head of the token's own page. */
  framed?: boolean;
}

export function TokenMenu({
  token,
  href,
  sync,
  settings = false,
  foreign = false,
  framed = false,
}: TokenMenuProps) {
  const asking = useSync(sync ?? noSync, token);
  return (
    <Menu
      label={`Actions for ${token.name}`}
      framed={framed}
      entries={[
        ...(framed ? [] : [{ label: "Open", icon: "key-round", href } as const]),
        ...(sync ? [{ label: "Sync now", icon: "refresh-cw", act: asking.sync } as const] : []),
        ...(settings ? [{ label: "Renew", icon: "file-key", href: `${href}/renew` } as const] : []),
        ...(foreign ? [{ label: "Take over…", icon: "hand", href: `${href}/take-over` } as const] : []),
        ...(settings ? [{ label: "Settings", icon: "settings", href: `${href}/settings` } as const] : []),
        ...(settings
          ? (["rule", { label: "Remove…", icon: "trash", href: `${href}/remove`, danger: true }] as const)
          : []),
      ]}
    />
  );
}

const noSync: FormAction<AskedSync> = (previous) => Promise.resolve(previous);
