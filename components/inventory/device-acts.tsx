"use client";

import { lazy } from "react";
import type { DeviceDialogProps } from "#components/inventory/device-dialog.tsx";
import { type Act, RecordActs } from "#components/inventory/record-acts.tsx";
import type { FormAction } from "#lib/actions/result.ts";

// Most who look at a page open neither: they come when they are asked for.
const DeviceDialog = lazy(async () => ({
  default: (await import("#components/inventory/device-dialog.tsx")).DeviceDialog,
}));
const RemoveDialog = lazy(async () => ({
  default: (await import("#components/inventory/remove-dialog.tsx")).RemoveDialog,
}));

interface DeviceActsProps {
  device: DeviceDialogProps["device"] & { id: string; licenses: number; groupName: string };
  base: string;
  customer: string;
  mayAssign: boolean;
  mayWrite: boolean;
  asked: Act | undefined;
  groups: DeviceDialogProps["groups"];
  edit: FormAction<void>;
  remove: FormAction<void>;
}

export function DeviceActs({
  device,
  base,
  customer,
  mayAssign,
  groups,
  edit,
  remove,
  ...rest
}: DeviceActsProps) {
  const { id, name, licenses, groupName } = device;
  const plan = (kind: string) => `${base}/plans/new?kind=${kind}&devices=${id}`;
  return (
    <RecordActs
      {...rest}
      name={name}
      here={`${base}/devices/${id}`}
      plan={
        mayAssign
          ? { assignHref: plan("assign"), revokeHref: licenses > 0 ? plan("revoke") : undefined }
          : undefined
      }
      dialog={(act, onClose) =>
        act === "edit" ? (
          <DeviceDialog action={edit} groups={groups} device={device} onClose={onClose} />
        ) : (
          <RemoveDialog
            kind="device"
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
