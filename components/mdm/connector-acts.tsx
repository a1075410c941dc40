"use client";

import { useEffect, useState } from "react";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { tellRefusal } from "#components/forms/tell-refusal.ts";
import { useActionForm } from "#components/forms/use-action-form.ts";
import { EditDialog } from "#components/mdm/connector-dialogs.tsx";
import { troubleWords } from "#components/mdm/mdm-words.ts";
import { RenewDialog, type Shown } from "#components/mdm/secret-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { ConnectorRecord } from "#lib/features/mdm/queries.ts";

interface Tested {
  problem: string | null;
  version: string | null;
}

export interface ConnectorActions {
  test: FormAction<Tested>;
  edit: FormAction<void>;
  renew: FormAction<Shown>;
  remove: FormAction<void>;
}

type Act = "edit" | "renew" | "remove";

export function ConnectorActs({
  connector,
  actions,
}: {
  connector: ConnectorRecord;
  actions: ConnectorActions;
}) {
  const [open, setOpen] = useState<Act | null>(null);
  const { id, name, kind, groupName } = connector;
  const onClose = () => setOpen(null);
  return (
    <span className="flex justify-end gap-2">
      <TestButton id={id} action={actions.test} />
      <Button size="sm" onClick={() => setOpen("edit")}>
        Change
      </Button>
      <Button size="sm" onClick={() => setOpen("renew")}>
        New secret
      </Button>
      <Button size="sm" kind="danger-quiet" onClick={() => setOpen("remove")}>
        Remove
      </Button>
      {open === "edit" && <EditDialog connector={connector} action={actions.edit} onClose={onClose} />}
      {open === "renew" && <RenewDialog {...{ id, name, kind, onClose }} action={actions.renew} />}
      {open === "remove" && (
        <ConfirmAction
          onClose={onClose}
          action={actions.remove}
          fields={{ id }}
          title={`Remove ${name}`}
          where={`From ${groupName}`}
          name={name}
          act="Remove the connector"
          keep="Keep it"
          done="The connector is removed"
        >
          <p>
            Its keys and the record of its commands go. Devices stay as they are; what is on its way to them
            is not followed any more.
          </p>
        </ConfirmAction>
      )}
    </span>
  );
}

/** Asks the server at once, and says what it said. */
function TestButton({ id, action }: { id: string; action: FormAction<Tested> }) {
  const { form, result, pending } = useActionForm(action, ({ problem, version }) =>
    problem === null
      ? toast({ title: version ? `It answers: ${version}` : "It answers", tone: "ok", icon: "circle-check" })
      : toast({ title: troubleWords(problem), tone: "critical", icon: "ban" }),
  );
  useEffect(() => {
    if (result.status === "refused") tellRefusal(result);
  }, [result]);
  return (
    <form {...form}>
      <input type="hidden" name="id" value={id} />
      <Button size="sm" type="submit" busy={pending}>
        Test
      </Button>
    </form>
  );
}
