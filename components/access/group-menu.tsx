"use client";

import { useState } from "react";
import { RenameGroup } from "#components/access/rename-group.tsx";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { FormAction } from "#lib/actions/result.ts";

export interface GroupActs {
  rename: FormAction<void>;
  remove: FormAction<void>;
  /** The top group's name is the customer's, which takes an owner. */
  renameTop: boolean;
  /** Customer and group, for what destroys. */
  where: string;
}

interface GroupMenuProps {
  group: { id: string; name: string; parentId: string | null };
  /** The group worked in, which somebody above it moves and removes. */
  groupId: string;
  acts: GroupActs;
}

export function GroupMenu({ group, groupId, acts }: GroupMenuProps) {
  const [asking, setAsking] = useState<"rename" | "remove" | null>(null);
  const close = () => setAsking(null);
  const movable = group.parentId !== null && group.id !== groupId;
  const why = "from the group above";
  const entries = [
    ...(group.parentId !== null || acts.renameTop
      ? [{ label: "Rename", icon: "pencil-line", act: () => setAsking("rename") } as const]
      : []),
    {
      label: "Move",
      icon: "arrow-left-right",
      href: `/groups/${groupId}/settings/groups/${group.id}/move`,
      ...(!movable && { unless: why }),
    } as const,
    "rule" as const,
    {
      label: "Remove",
      icon: "x",
      danger: true,
      act: () => setAsking("remove"),
      ...(!movable && { unless: why }),
    } as const,
  ];
  return (
    <>
      <Menu label={`Actions for ${group.name}`} entries={entries} />
      {asking === "rename" && <RenameGroup group={group} action={acts.rename} onClose={close} />}
      {asking === "remove" && (
        <ConfirmAction
          onClose={close}
          action={acts.remove}
          fields={{ id: group.id }}
          title={`Remove ${group.name}?`}
          where={acts.where}
          name={group.name}
          keep="Keep the group"
          act="Remove the group"
          done={`${group.name} is removed`}
        >
          <p className="soft">
            Only an empty group goes: without groups, tokens, devices, people, members and keys. What happened
            in it stays in Activity, one group up.
          </p>
        </ConfirmAction>
      )}
    </>
  );
}
