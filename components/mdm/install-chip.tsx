import { Chip } from "#components/marks/chip.tsx";
import { stateWords } from "#components/mdm/mdm-words.ts";
import type { CommandState } from "#lib/domain/mdm/command.ts";

/** How the install of an app stands on a device. */
export function InstallChip({ state, appState }: { state: CommandState; appState: string | null }) {
  if (state === "done")
    return (
      <Chip tone="ok" icon="circle-check">
        Installed
      </Chip>
    );
  const { word, tone } = stateWords(state, appState);
  return (
    <Chip tone={tone} title={appState ?? undefined}>
      {word}
    </Chip>
  );
}
