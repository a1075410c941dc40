"use client";

import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { KeptByField } from "#components/inventory/kept-by-field.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";

export interface PersonDialogProps {
  action: FormAction<void>;
  groups: readonly GroupOption[];
  /** What stands in the fields first; with an id it is the person who is edited. */
  person: {
    id?: string;
    groupId: string;
    name: string;
    email: string | null;
    managedAccount: string | null;
    language?: string | null;
    source?: string;
  };
  onClose: () => void;
}

/** Adds a person, or edits one. */
export function PersonDialog({ action, groups, person, onClose }: PersonDialogProps) {
  const editing = person.id !== undefined;
  const sending = useActionForm(action, () => {
    toast({
      title: editing ? "The person is changed" : "The person is added",
      tone: "ok",
      icon: "circle-check",
    });
    onClose();
  });
  const { errors } = sending;
  return (
    <FormDialog
      title={editing ? "Edit the person" : "Add a person"}
      description="Only this record changes. Apple is told nothing."
      submit={editing ? "Save the person" : "Add the person"}
      sending={sending}
      onClose={onClose}
    >
      {person.id && <input type="hidden" name="personId" value={person.id} />}
      <TextField
        id="person-name"
        name="name"
        label="Name"
        required
        maxLength={255}
        autoComplete="off"
        defaultValue={person.name}
        error={errors["name"]}
      />
      <TextField
        id="person-email"
        name="email"
        type="email"
        label="E-mail"
        hint="It or the account below tells people of one name apart."
        maxLength={254}
        autoComplete="off"
        defaultValue={person.email ?? ""}
        error={errors["email"]}
      />
      <TextField
        id="person-account"
        name="managedAccount"
        type="email"
        label="Managed Apple Account"
        maxLength={254}
        autoComplete="off"
        defaultValue={person.managedAccount ?? ""}
        error={errors["managedAccount"]}
      />
      <TextField
        id="person-language"
        name="language"
        label="Language"
        optional
        hint="For what is written to them, such as de or pt-BR."
        maxLength={20}
        autoComplete="off"
        defaultValue={person.language ?? ""}
        error={errors["language"]}
      />
      <GroupField groups={groups} value={person.groupId} error={errors["groupId"]} />
      {person.source && <KeptByField source={person.source} />}
    </FormDialog>
  );
}
