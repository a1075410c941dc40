import type { ReactNode } from "react";
import { wordingFor } from "#components/refusal-wording.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import type { ActionResult } from "#lib/actions/result.ts";

/** Why an action was refused, in words, where its form is, and the way to renew a dead token; nothing otherwise. */
export function RefusalNotice({ result, actions }: { result: ActionResult; actions?: ReactNode }) {
  if (result.status === "invalid" && result.errors["form"]) return <Said title={result.errors["form"]} />;
  if (result.status !== "refused") return null;
  const { renewAt } = result.facts;
  const renew = typeof renewAt === "string" && (
    <ButtonLink size="sm" icon="file-key" href={renewAt}>
      Renew
    </ButtonLink>
  );
  return (
    <Said
      {...wordingFor(result.reason, result.facts)}
      actions={
        (renew || actions) && (
          <>
            {renew}
            {actions}
          </>
        )
      }
    />
  );
}

function Said({ title, text = "", actions }: { title: string; text?: string; actions?: ReactNode }) {
  return (
    <div role="alert">
      <Callout tone="critical" icon="ban" actions={actions}>
        <p>
          <b>{title}</b> {text}
        </p>
      </Callout>
    </div>
  );
}
