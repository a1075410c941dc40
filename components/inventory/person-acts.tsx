"use client";

import { lazy } from "react";
import type { PersonDialogProps } from "#components/inventory/person-dialog.tsx";
import { type Act, RecordActs } from "#components/inventory/record-acts.tsx";
import type { FormAction } from "#lib/actions/result.ts";

// Most who look at a page open neither: they come when they are asked for.
const PersonDialog = lazy(async () => ({
  default: (await import("#components/inventory/person-dialog.tsx")).PersonDialog,
}));
const RemoveDialog = lazy(async () => ({
  default: (await import("#components/inventory/remove-dialog.tsx")).RemoveDialog,
}));

interface PersonActsProps {
  person: PersonDialogProps["person"] & { id: string; licenses: number; groupName: string };
  base: string;
  customer: string;
  mayAssign: boolean;
  mayWrite: boolean;
  asked: Act | undefined;
  groups: PersonDialogProps["groups"];
  edit: FormAction<void>;
  remove: FormAction<void>;
}

export function PersonActs({
  person,
  base,
  customer,
  mayAssign,
  groups,
  edit,
  remove,
  ...rest
}: PersonActsProps) {
  const { id, name, licenses, groupName } = person;
  const plan = (kind: string) => `${base}/plans/new?kind=${kind}&people=${id}`;
  return (
    <RecordActs
      {...rest}
      name={name}
      here={`${base}/people/${id}`}
      plan={
        mayAssign
          ? { assignHref: plan("assign"), revokeHref: licenses > 0 ? plan("revoke") : undefined }
          : undefined
      }
      dialog={(act, onClose) =>
        act === "edit" ? (
          <PersonDialog action={edit} groups={groups} person={person} onClose={onClose} />
        ) : (
          <RemoveDialog
            kind="person"
            action={remove}
            id={id}
            name={name}
            where={groupName === customer ? customer : `${customer}, ${groupName}`}
            licenses={licenses}
            onClose={onClose}
          />
        )
      }
    />
  );
}
