"use client";

import { DeviceDialog, type DeviceDialogProps } from "#components/inventory/device-dialog.tsx";
import { type Act, RecordActs } from "#components/inventory/record-acts.tsx";
import { RemoveDialog } from "#components/inventory/remove-dialog.tsx";
import type { FormAction } from "#lib/actions/result.ts";

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
