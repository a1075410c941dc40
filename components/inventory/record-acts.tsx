"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, Suspense, useState } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Menu } from "#components/ui/menu.tsx";

export type Act = "edit" | "remove";

interface RecordActsProps {
  name: string;
  /** The page itself, without what its address asks for. */
  here: string;
  /** Ways to a plan; left out where the reader may not plan. */
  plan: { assignHref: string; revokeHref: string | undefined } | undefined;
  mayWrite: boolean;
  /** What the address asks for. */
  asked: Act | undefined;
  dialog: (act: Act, close: () => void) => ReactNode;
}

/** What can be done with a device or person, in the head of its page. */
export function RecordActs({ name, here, plan, mayWrite, asked, dialog }: RecordActsProps) {
  const [act, setAct] = useState<Act | undefined>(mayWrite ? asked : undefined);
  const router = useRouter();
  const close = () => {
    setAct(undefined);
    if (asked) router.replace(here, { scroll: false });
  };
  return (
    <>
      {plan?.revokeHref && (
        <ButtonLink icon="arrow-down-left" href={plan.revokeHref}>
          Revoke
        </ButtonLink>
      )}
      {plan && (
        <ButtonLink kind="primary" icon="arrow-up-right" href={plan.assignHref}>
          Assign
        </ButtonLink>
      )}
      {mayWrite && (
        <Menu
          framed
          label={`More actions for ${name}`}
          entries={[
            { label: "Edit", icon: "pen-line", act: () => setAct("edit") },
            "rule",
            { label: "Remove", icon: "trash", danger: true, act: () => setAct("remove") },
          ]}
        />
      )}
      <Suspense>{act && dialog(act, close)}</Suspense>
    </>
  );
}
