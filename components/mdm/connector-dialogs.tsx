"use client";

import { useState } from "react";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { ConnectorFields } from "#components/mdm/connector-fields.tsx";
import { SecretDialog, type Shown } from "#components/mdm/secret-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { GroupField, type GroupOption } from "#components/ui/group-field.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";
import type { ConnectorRecord } from "#lib/features/mdm/queries.ts";

interface AddConnectorProps {
  action: FormAction<Shown>;
  groups: readonly GroupOption[];
  here: string;
}

export function AddConnector(props: AddConnectorProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setOpen(true)}>
        Connect an MDM server
      </Button>
      {open && <AddDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDialog({ action, groups, here, onClose }: AddConnectorProps & { onClose: () => void }) {
  const [kind, setKind] = useState<ConnectorKind>("nanomdm");
  const sending = useActionForm(action);
  const { result, errors } = sending;
  if (result.status === "done") return <SecretDialog kind={kind} shown={result.value} onClose={onClose} />;
  return (
    <FormDialog
      title="Connect an MDM server"
      description="It carries commands to the devices of a group and of the groups below."
      submit="Connect it"
      sending={sending}
      onClose={onClose}
    >
      <ConnectorFields kind={kind} onKind={setKind} errors={errors}>
        <GroupField id="connector-group" groups={groups} value={here} error={errors["groupId"]} />
      </ConnectorFields>
    </FormDialog>
  );
}

interface EditDialogProps {
  connector: ConnectorRecord;
  action: FormAction<void>;
  onClose: () => void;
}

export function EditDialog({ connector, action, onClose }: EditDialogProps) {
  const sending = useActionForm(action, onClose);
  return (
    <FormDialog
      title={`Change ${connector.name}`}
      description={`For ${connector.groupName} and below`}
      submit="Save"
      sending={sending}
      onClose={onClose}
    >
      <input type="hidden" name="id" value={connector.id} />
      <ConnectorFields kind={connector.kind} values={connector} errors={sending.errors} />
    </FormDialog>
  );
}
