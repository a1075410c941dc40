import type { ReactNode } from "react";
import { ownerName } from "#components/ownership/owner-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { WaysOut } from "#components/ui/ways-out.tsx";
import { counted } from "#components/ui/count.ts";
import type { OwnerView } from "#lib/features/ownership/queries.ts";

interface ContestProps {
  other: OwnerView;
  changedByOthers: number;
  path: string;
  /** Gives our claim up. */
  backOff: ReactNode;
  evidence: ReactNode;
}

/** Two servers at one location: writing is frozen, and three ways lead out. */
export function Contest({ other, changedByOthers, path, backOff, evidence }: ContestProps) {
  const name = ownerName(other);
  return (
    <WaysOut
      ways={[
        {
          icon: "hand",
          title: "Take over, with a plan",
          words: `Shows what stands there and what it costs before anything is written. ${counted(changedByOthers, "license")} came from ${name} since then; they are adopted unless you end them.`,
          action: <ButtonLink href={`${path}/take-over`}>Take over…</ButtonLink>,
        },
        {
          icon: "undo-2",
          title: "Back off",
          words: `Leaves the location to ${name}: our claim is given up, and the token is only observed. Nothing is written at Apple.`,
          action: backOff,
        },
        {
          icon: "file-text",
          title: "Share the evidence",
          words: `Who holds it since when, what changed meanwhile and what was asked from here, for whoever runs ${name}. No secret is in it.`,
          action: evidence,
        },
      ]}
    />
  );
}
