import { Chip, type ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";

const looks = {
  active: ["ok", "circle-check", "Active"],
  expiring: ["warning", "hourglass", "Expiring"],
  expired: ["critical", "calendar-x-2", "Expired"],
  revoked: ["critical", "ban", "Revoked"],
  invalid: ["critical", "file-x-corner", "Invalid"],
  contested: ["critical", "swords", "Contested"],
  "not-owned": ["warning", "hand", "Not owned"],
  unreachable: ["warning", "cloud-off", "Unreachable"],
  "read-only": ["plain", "lock", "Read-only"],
  observing: ["plain", "binoculars", "Observing"],
} as const satisfies Record<TokenState, readonly [ChipTone, IconName, string]>;

/** What a content token is in. `tone` tells how close an expiring one is. */
export function StateChip({ state, tone }: { state: TokenState; tone?: "notice" | "warning" | "critical" }) {
  const [usual, icon, word] = looks[state];
  return (
    <Chip tone={tone ?? usual} icon={icon}>
      {word}
    </Chip>
  );
}
