import { stateLook } from "#components/operations/operation-words.ts";
import { Chip } from "#components/marks/chip.tsx";
import type { OperationView } from "#lib/features/operations/queries.ts";

export function OperationChip({ operation }: { operation: Pick<OperationView, "state" | "stopAsked"> }) {
  const { tone, icon, word } = stateLook(operation);
  return (
    <Chip tone={tone} icon={icon}>
      {word}
    </Chip>
  );
}
