"use client";

import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { KeptByField } from "#components/inventory/kept-by-field.tsx";
import { enrollmentWord, platformWord } from "#components/inventory/words.ts";
import { SelectField } from "#components/ui/select-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import { enrollments } from "#lib/domain/inventory/enrollment.ts";
import { platforms } from "#lib/domain/inventory/platform.ts";

export interface DeviceDialogProps {
  action: FormAction<void>;
  groups: readonly GroupOption[];
  /** What stands in the fields first; with an id it is the device that is edited. */
  device: {
    id?: string;
    groupId: string;
    serial: string;
    name: string;
    model: string | null;
    platform: string;
    osVersion: string | null;
    enrollment: string;
    ownerAddress?: string | null;
    source?: string;
  };
  onClose: () => void;
}

/** Adds a device, or edits one. */
export function DeviceDialog({ action, groups, device, onClose }: DeviceDialogProps) {
  const editing = device.id !== undefined;
  const sending = useActionForm(action, () => {
    toast({
      title: editing ? "The device is changed" : "The device is added",
      tone: "ok",
      icon: "circle-check",
    });
    onClose();
  });
  const { errors } = sending;
  return (
    <FormDialog
      title={editing ? "Edit the device" : "Add a device"}
      description="Only this record changes. Apple is told nothing."
      submit={editing ? "Save the device" : "Add the device"}
      sending={sending}
      onClose={onClose}
    >
      {device.id && <input type="hidden" name="deviceId" value={device.id} />}
      <DeviceFields device={device} errors={errors} />
      <GroupField groups={groups} value={device.groupId} error={errors["groupId"]} />
      {device.source && <KeptByField source={device.source} />}
    </FormDialog>
  );
}

type Fields = Pick<DeviceDialogProps, "device"> & { errors: Readonly<Record<string, string>> };

function DeviceFields({ device, errors }: Fields) {
  return (
    <>
      <TextField
        id="device-serial"
        name="serial"
        label="Serial number"
        hint="As it stands under Settings, General, About. Small letters are fine."
        required
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={device.serial}
        error={errors["serial"]}
      />
      <TextField
        id="device-name"
        name="name"
        label="Name"
        optional
        maxLength={255}
        autoComplete="off"
        defaultValue={device.name}
        error={errors["name"]}
      />
      <TextField
        id="device-model"
        name="model"
        label="Model"
        optional
        maxLength={255}
        autoComplete="off"
        defaultValue={device.model ?? ""}
        error={errors["model"]}
      />
      <SelectField id="device-platform" name="platform" label="Platform" defaultValue={device.platform}>
        {platforms.map((platform) => (
          <option key={platform} value={platform}>
            {platformWord(platform)}
          </option>
        ))}
      </SelectField>
      <TextField
        id="device-version"
        name="osVersion"
        label="Version"
        optional
        maxLength={40}
        autoComplete="off"
        defaultValue={device.osVersion ?? ""}
        error={errors["osVersion"]}
      />
      <SelectField
        id="device-enrollment"
        name="enrollment"
        label="Enrollment"
        hint="Apple’s User Enrollment takes no device licenses."
        defaultValue={device.enrollment}
      >
        {enrollments.map((enrollment) => (
          <option key={enrollment} value={enrollment}>
            {enrollmentWord(enrollment)}
          </option>
        ))}
      </SelectField>
      <TextField
        id="device-owner"
        name="owner"
        type="email"
        label="Owner"
        optional
        hint="The e-mail address or Managed Apple Account of a person who is here."
        maxLength={254}
        autoComplete="off"
        defaultValue={device.ownerAddress ?? ""}
        error={errors["owner"]}
      />
    </>
  );
}
