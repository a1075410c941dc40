"use client";

import { startTransition } from "react";
import { AccountMenu } from "#components/layout/account-menu.tsx";
import type { Density, Theme } from "#components/layout/appearance.ts";
import { type FormAction, idle } from "#lib/actions/result.ts";

interface ConsoleAccountProps {
  groupId: string;
  name: string;
  email: string;
  theme: Theme;
  density: Density;
  shortcuts: boolean;
  save: FormAction<void>;
  signOut: FormAction<void>;
}

/** Who is signed in, in the topbar. What is chosen here follows the member to their other browsers. */
export function ConsoleAccount({ groupId, save, signOut, ...shown }: ConsoleAccountProps) {
  const send = (action: FormAction<void>, fields: Record<string, string>) =>
    startTransition(async () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      await action(idle, form);
    });
  return (
    <AccountMenu
      {...shown}
      entries={[
        { label: "Your account", icon: "user-round", href: `/groups/${groupId}/settings/account` },
        { label: "Your sessions", icon: "monitor", href: `/groups/${groupId}/settings/sessions` },
      ]}
      onChoice={({ theme, density, shortcuts }) =>
        send(save, { theme, density, shortcuts: shortcuts ? "on" : "off" })
      }
      signOut={() => send(signOut, {})}
    />
  );
}
