"use client";

import { useState } from "react";
import { ConfirmAction } from "#components/forms/confirm-action.tsx";
import { kinds } from "#components/inventory/words.ts";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import type { FormAction } from "#lib/actions/result.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";

interface RemoveHolderGroupProps {
  kind: HolderKind;
  id: string;
  name: string;
  members: number;
  where: string;
  action: FormAction<void>;
}

/** Only the group goes, and says so. */
export function RemoveHolderGroup({ kind, id, name, members, where, action }: RemoveHolderGroupProps) {
  const [asking, setAsking] = useState(false);
  const { one, many } = kinds[kind];
  return (
    <>
      <Button kind="danger-quiet" onClick={() => setAsking(true)}>
        Remove
      </Button>
      {asking && (
        <ConfirmAction
          onClose={() => setAsking(false)}
          action={action}
          fields={{ holderGroupId: id }}
          title={`Remove ${name}?`}
          where={where}
          name={name}
          keep="Keep the group"
          act="Remove the group"
          done={`${name} is removed`}
        >
          <p className="soft">
            {members > 0
              ? `Only the group goes: ${counted(members, one, many)} stay here, with everything they hold.`
              : "Only the group goes. Nobody is in it."}
          </p>
        </ConfirmAction>
      )}
    </>
  );
}
