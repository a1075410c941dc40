"use client";

import { useState } from "react";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

interface RevokeKeyProps {
  id: string;
  name: string;
  where: string;
  action: FormAction<void>;
}

export function RevokeKey({ id, name, where, action }: RevokeKeyProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="sm" kind="danger-quiet" aria-label={`Revoke ${name}`} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      {asking && (
        <ConfirmAction
          onClose={() => setAsking(false)}
          action={action}
          fields={{ id }}
          title={`Revoke ${name}?`}
          where={where}
          name={name}
          keep="Keep the key"
          act="Revoke the key"
          done={`${name} opens nothing any longer`}
        >
          <p className="soft">
            Whatever uses this key is refused from its next request on. That cannot be undone; a new key can
            be made.
          </p>
        </ConfirmAction>
      )}
    </>
  );
}
