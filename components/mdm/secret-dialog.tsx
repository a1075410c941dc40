"use client";

import { FormDialog } from "#components/forms/form-dialog.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { ConnectorKind } from "#lib/domain/mdm/connector.ts";

export interface Shown {
  secret: string;
  address: string;
}

interface SecretDialogProps {
  kind: ConnectorKind;
  shown: Shown;
  onClose: () => void;
}

/** What the server needs so that it is believed. */
export function SecretDialog({ kind, shown: { secret, address }, onClose }: SecretDialogProps) {
  if (kind === "micromdm")
    return (
      <ShownOnce
        title="Tell MicroMDM where to report"
        description="Start it with this address as -command-webhook-url."
        label="Webhook address"
        secret={address}
        words="MicroMDM signs nothing: whoever knows this address is believed. A new one replaces it at once."
        onClose={onClose}
      />
    );
  const nano = kind === "nanomdm";
  return (
    <ShownOnce
      title={nano ? "Tell NanoMDM where to report" : "Tell your program how to sign"}
      description={
        nano
          ? `Start it with -webhook-url ${address} and this key as -webhook-hmac-key.`
          : `Results are posted to ${address}, signed with this key, as commands are.`
      }
      label="Signing key"
      secret={secret}
      words="What is signed with it is believed. A new one replaces it at once."
      onClose={onClose}
    />
  );
}

interface RenewDialogProps {
  id: string;
  name: string;
  kind: ConnectorKind;
  action: FormAction<Shown>;
  onClose: () => void;
}

export function RenewDialog({ id, name, kind, action, onClose }: RenewDialogProps) {
  const sending = useActionForm(action);
  const { result } = sending;
  if (result.status === "done") return <SecretDialog kind={kind} shown={result.value} onClose={onClose} />;
  return (
    <FormDialog
      title={`A new secret for ${name}`}
      description="What the server tells with the old one is refused from then on, until it knows the new one."
      submit="Make a new secret"
      sending={sending}
      onClose={onClose}
    >
      <input type="hidden" name="id" value={id} />
    </FormDialog>
  );
}
