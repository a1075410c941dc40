"use client";

import { useState } from "react";
import { ActionButton } from "#components/forms/action-button.tsx";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { FormDialog } from "#components/forms/form-dialog.tsx";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { DirectoryFields } from "#components/settings/directory-fields.tsx";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { DirectoryRecord } from "#lib/features/scim/queries.ts";

export interface DirectoryActions {
  edit: FormAction<void>;
  replace: FormAction<{ secret: string }>;
  revoke: FormAction<void>;
  remove: FormAction<void>;
}

interface DirectoryActsProps {
  directory: DirectoryRecord;
  where: string;
  actions: DirectoryActions;
}

/** Changing a directory, giving it another token, taking that away, and letting go of it. */
export function DirectoryActs({ directory, where, actions }: DirectoryActsProps) {
  const [act, setAct] = useState<"edit" | "remove" | null>(null);
  const { id, name, prefix, people, groups } = directory;
  const close = () => setAct(null);
  return (
    <span className="flex justify-end gap-2">
      <Button size="sm" aria-label={`Edit ${name}`} onClick={() => setAct("edit")}>
        Edit
      </Button>
      <NewToken id={id} action={actions.replace} />
      {prefix !== null && (
        <ActionButton
          action={actions.revoke}
          fields={{ id }}
          size="sm"
          done={`The token of ${name} opens nothing any more`}
        >
          Revoke
        </ActionButton>
      )}
      <Button size="sm" kind="danger-quiet" aria-label={`Remove ${name}`} onClick={() => setAct("remove")}>
        Remove
      </Button>
      {act === "edit" && <EditDialog directory={directory} action={actions.edit} onClose={close} />}
      {act === "remove" && (
        <ConfirmAction
          onClose={close}
          action={actions.remove}
          fields={{ id }}
          title={`Remove ${name}?`}
          where={where}
          name={name}
          keep="Keep the directory"
          act="Remove the directory"
          done={`${name} tells nothing any more`}
        >
          <p className="soft">
            {`${counted(people, "person", "people")} stay here, kept by hand from then on. ${counted(groups, "group")} of the directory ${groups === 1 ? "goes" : "go"}.`}
          </p>
        </ConfirmAction>
      )}
    </span>
  );
}

function EditDialog({
  directory,
  action,
  onClose,
}: {
  directory: DirectoryRecord;
  action: FormAction<void>;
  onClose: () => void;
}) {
  const sending = useActionForm(action, () => {
    toast({ title: `${directory.name} is changed`, tone: "ok", icon: "circle-check" });
    onClose();
  });
  return (
    <FormDialog
      title={`Edit ${directory.name}`}
      description="It holds for what the directory tells from now on."
      submit="Save the directory"
      sending={sending}
      onClose={onClose}
    >
      <input type="hidden" name="id" value={directory.id} />
      <DirectoryFields directory={directory} errors={sending.errors} />
    </FormDialog>
  );
}

function NewToken({ id, action }: { id: string; action: FormAction<{ secret: string }> }) {
  const { form, result, pending } = useActionForm(action);
  const [seen, setSeen] = useState<string | null>(null);
  const secret = result.status === "done" ? result.value.secret : null;
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <Button size="sm" type="submit" busy={pending}>
        New token
      </Button>
      <RefusalNotice result={result} />
      {secret !== null && secret !== seen && (
        <ShownOnce
          title="A new token"
          label="Token"
          secret={secret}
          words="Enter it at the directory. The one it had opens nothing any more."
          onClose={() => setSeen(secret)}
        />
      )}
    </form>
  );
}
