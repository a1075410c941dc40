"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import * as Radix from "radix-ui/dialog";
import { useState } from "react";
import {
  inOrder,
  matches,
  type PaletteEntry,
  type PaletteSection,
  stillMatching,
} from "#components/layout/palette-entry.ts";
import { PaletteOption } from "#components/layout/palette-option.tsx";
import { useSearch } from "#components/layout/use-search.ts";
import { Icon } from "#components/marks/icon.tsx";
import { Swatch, type SwatchColor } from "#components/marks/swatch.tsx";
import { shareStyleNonce } from "#components/ui/style-nonce.ts";

shareStyleNonce();

export interface PaletteProps {
  onClose: () => void;
  where: { name: string; swatch: SwatchColor };
  /** Acts and pages, found without asking the server. */
  commands: readonly PaletteEntry[];
  /** What the server finds; a server action fits. */
  search: (query: string) => Promise<readonly PaletteSection[]>;
  /** Does what an entry with an act stands for. */
  onAct?: ((act: string) => void) | undefined;
  /** A small hint at the foot: “VPP” finds tokens. */
  hint?: string | undefined;
}

export default function CommandPalette({ onClose, where, commands, search, onAct, hint }: PaletteProps) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const { sections: found, state } = useSearch(query, search);
  const own = { heading: "Do", entries: commands.filter((command) => matches(command, query)) };
  const fitting = state === "asking" ? stillMatching(found, query) : found;
  const sections = inOrder([...fitting, own]);
  const first = sections[0]?.entries[0]?.id ?? "";
  const [chosen, setChosen] = useState({ first, id: first });
  const current = chosen.first === first ? chosen.id : first;

  const open = (entry: PaletteEntry, beside: boolean) => {
    if (entry.act) onAct?.(entry.act);
    else if (beside) window.open(entry.href, "_blank", "noopener");
    else router.push(entry.href);
    onClose();
  };

  return (
    <Radix.Root open onOpenChange={(stays) => !stays && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim scrim-top">
          <Radix.Content className="palette" aria-describedby={undefined}>
            <Radix.Title className="vh">Find or do</Radix.Title>
            <Command
              label="Find or do"
              shouldFilter={false}
              loop
              value={current}
              onValueChange={(id) => setChosen({ first, id })}
            >
              <div className="palette-in">
                <Icon name="search" size={18} />
                <Command.Input
                  value={query}
                  onValueChange={setQuery}
                  placeholder="Find a token, an app, a device, or something to do"
                />
                <span className="palette-scope">
                  <Swatch color={where.swatch} /> {where.name}
                </span>
              </div>
              <Command.List className="palette-list" label="Results">
                {sections.map(({ heading, entries }) => (
                  <Command.Group key={heading} heading={heading}>
                    {entries.map((entry) => (
                      <PaletteOption key={entry.id} entry={entry} query={query} onOpen={open} />
                    ))}
                  </Command.Group>
                ))}
                <p className="opt-h" role="status">
                  {sections.length === 0 && (state === "asking" ? "Looking…" : "Nothing is called that.")}
                  {state === "unheard" && "The search could not be answered. What is above needs no search."}
                </p>
              </Command.List>
              <div className="palette-f" aria-hidden="true">
                <span>
                  <kbd>↑</kbd> <kbd>↓</kbd> choose
                </span>
                <span>
                  <kbd>↵</kbd> open
                </span>
                <span>
                  <kbd>⌘ ↵</kbd> open beside
                </span>
                {hint && <span className="palette-syn">{hint}</span>}
              </div>
            </Command>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
