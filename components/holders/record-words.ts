import type { MomentWords } from "#components/holders/moment-words.ts";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { HolderMoment } from "#lib/features/holders/queries.ts";

const deeds: Readonly<Record<string, { icon: IconName; word: string }>> = {
  added: { icon: "plus", word: "Added" },
  edited: { icon: "pen-line", word: "Edited" },
  removed: { icon: "trash", word: "Removed" },
  adopted: { icon: "arrow-left-right", word: "Taken over" },
  left: { icon: "user-round-minus", word: "Left" },
  returned: { icon: "user-round-plus", word: "Back again" },
  tagged: { icon: "funnel", word: "Tags changed" },
};

/** What was done to the record of a device or person, and which of its facts changed, by name. */
export function recordWords({ kind, detail }: Pick<HolderMoment, "kind" | "detail">): MomentWords | null {
  const deed = /^(device|person)[.]/.test(kind) ? deeds[kind.split(".")[1] ?? ""] : undefined;
  return deed ? { icon: deed.icon, what: `${deed.word}${changed(detail)}` } : null;
}

function changed({ before, after }: HolderMoment["detail"]): string {
  if (!isRecord(before) || !isRecord(after)) return "";
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return names.length > 0 ? ` (${names.map(plain).join(", ")})` : "";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const plain = (name: string) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
