"use client";

import { Command } from "cmdk";
import { useRef } from "react";
import { markedRuns, type PaletteEntry } from "#components/layout/palette-entry.ts";
import { Chip } from "#components/marks/chip.tsx";
import { Icon } from "#components/marks/icon.tsx";
import { Swatch } from "#components/marks/swatch.tsx";
import { TitleIcon } from "#components/marks/title-icon.tsx";

interface PaletteOptionProps {
  entry: PaletteEntry;
  query: string;
  onOpen: (entry: PaletteEntry, beside: boolean) => void;
}

export function PaletteOption({ entry, query, onOpen }: PaletteOptionProps) {
  const beside = useRef(false);
  return (
    <Command.Item
      value={entry.id}
      className="opt-row"
      onPointerDown={(event) => (beside.current = event.metaKey || event.ctrlKey)}
      onSelect={() => onOpen(entry, beside.current || isBesideKey())}
    >
      <EntryMark entry={entry} />
      <span className="opt-t">
        {markedRuns(entry.title, query).map(({ text, hit }, at) =>
          hit ? <mark key={at}>{text}</mark> : text,
        )}
      </span>
      <span className="opt-s">{entry.second}</span>
      {entry.chip && <Chip {...entry.chip}>{entry.chip.words}</Chip>}
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </Command.Item>
  );
}

/** The list hears of ⌘ ↵ only as "selected", so the key is read from the event that caused it. */
function isBesideKey(): boolean {
  const cause = window.event;
  return cause instanceof KeyboardEvent && (cause.metaKey || cause.ctrlKey);
}

function EntryMark({ entry: { icon, swatch, image } }: { entry: PaletteEntry }) {
  if (image) return <TitleIcon src={image} size={18} />;
  if (swatch) return <Swatch color={swatch} />;
  return <Icon name={icon ?? "corner-down-right"} />;
}
