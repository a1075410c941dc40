"use client";

import { startTransition, useState } from "react";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.ts";
import { type FormAction, idle } from "#lib/actions/result.ts";

export interface MemberActs {
  suspend: FormAction<void>;
  resume: FormAction<void>;
  remove: FormAction<void>;
  /** Customer and group, for what destroys. */
  where: string;
}

interface MemberMenuProps {
  member: { id: string; name: string; email: string };
  suspended: boolean;
  self: boolean;
  href: string;
  acts?: MemberActs | undefined;
}

export function MemberMenu({ member, suspended, self, href, acts }: MemberMenuProps) {
  const [removing, setRemoving] = useState(false);
  const send = (action: FormAction<void>, done: string) =>
    startTransition(async () => {
      const form = new FormData();
      form.set("memberId", member.id);
      const result = await action(idle, form);
      if (result.status === "refused") tellRefusal(result);
      else toast({ title: done, tone: "ok", icon: "circle-check" });
    });
  const changes = acts && [
    ...(self
      ? []
      : [
          suspended
            ? ({
                label: "Resume",
                icon: "circle-check",
                act: () => send(acts.resume, `${member.name} may come in again`),
              } as const)
            : ({
                label: "Suspend",
                icon: "ban",
                act: () => send(acts.suspend, `${member.name} is suspended`),
              } as const),
        ]),
    "rule" as const,
    { label: self ? "Leave" : "Remove", icon: "x", danger: true, act: () => setRemoving(true) } as const,
  ];
  return (
    <>
      <Menu
        label={`Actions for ${member.name}`}
        entries={[{ label: "Rights and roles", icon: "user-round", href }, ...(changes ?? [])]}
      />
      {acts && removing && (
        <ConfirmAction
          onClose={() => setRemoving(false)}
          action={acts.remove}
          fields={{ memberId: member.id }}
          title={self ? "Leave?" : `Remove ${member.name}?`}
          where={acts.where}
          name={member.name}
          keep={self ? "Stay" : "Keep the member"}
          act={self ? "Leave" : "Remove the member"}
          done={`${member.name} has no role here any longer`}
        >
          <p className="soft">
            Every role of {member.email} in this group and below it ends at once. Roles in other groups stay.
            What they did stays in Activity.
          </p>
        </ConfirmAction>
      )}
    </>
  );
}
