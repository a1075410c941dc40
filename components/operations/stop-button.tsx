import { ActionButton } from "#components/forms/action-button.tsx";
import type { FormAction } from "#lib/actions/result.ts";

export function StopButton({ id, action }: { id: string; action: FormAction<void> }) {
  return (
    <ActionButton
      action={action}
      fields={{ operation: id }}
      icon="hand"
      done="Stopping. What Apple has accepted is followed to its end."
    >
      Stop after this order
    </ActionButton>
  );
}
