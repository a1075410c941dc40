"use client";

import { useState } from "react";
import { DeviceDialog, type DeviceDialogProps } from "#components/inventory/device-dialog.tsx";
import { Button } from "#components/ui/button.tsx";

type AddDeviceProps = Pick<DeviceDialogProps, "action" | "groups"> & { groupId: string; quiet?: boolean };

const nothing = {
  serial: "",
  name: "",
  model: null,
  platform: "unknown",
  osVersion: null,
  enrollment: "unknown",
};

export function AddDeviceButton({ groupId, quiet, ...props }: AddDeviceProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={quiet ? undefined : "primary"} icon="plus" onClick={() => setOpen(true)}>
        Add a device
      </Button>
      {open && <DeviceDialog {...props} device={{ ...nothing, groupId }} onClose={() => setOpen(false)} />}
    </>
  );
}
