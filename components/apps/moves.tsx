import { Icon } from "#components/marks/icon.tsx";
import { counted } from "#components/ui/count.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { TitleView } from "#lib/features/titles/queries.ts";

/** Licenses that were moved between locations at Apple, as the syncs of both found them. */
export function Moves({ moves, clock }: { moves: TitleView["moves"]; clock: Clock }) {
  return moves.map(({ from, to, licenses, at }) => (
    <p key={`${from} ${to} ${at.toISOString()}`} className="note note-top">
      <Icon name="arrow-left-right" /> {counted(licenses, "license")} moved from {from ?? "another location"}{" "}
      to {to ?? "another location"} at Apple, noticed <Time at={at} clock={clock} form="distance" />.
    </p>
  ));
}
