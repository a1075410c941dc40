import { counted } from "#components/ui/count.ts";
import { parseSerials } from "#lib/domain/inventory/serial.ts";

const SHOWN = 3;

/** What a box of pasted serial numbers was read as. */
export function serialsRead(text: string): { serials: number; words: string } {
  const { serials, duplicates, rejected } = parseSerials(text);
  if (serials.length + rejected.length === 0)
    return { serials: 0, words: "Paste a column, a list or a mail; lower case is fine." };
  const shown = rejected.slice(0, SHOWN).join(", ");
  const rest = rejected.length > SHOWN ? ` and ${rejected.length - SHOWN} more` : "";
  const parts = [
    counted(serials.length, "serial number"),
    duplicates > 0 && `${counted(duplicates, "duplicate")} left out`,
    rejected.length > 0 && `not a serial number: ${shown}${rest}`,
  ];
  return { serials: serials.length, words: `${parts.filter(Boolean).join(", ")}.` };
}
