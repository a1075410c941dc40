"use client";

import { useState } from "react";
import { autoWords } from "#components/invitations/switch-words.ts";
import { CheckRow } from "#components/ui/checkbox.tsx";
import { counted } from "#components/ui/count.ts";

interface InvitesChoiceProps {
  autoTitles: readonly { name: string }[];
  /** How many people the token would serve in the group that is chosen. */
  served: number;
}

/** "Automatically send invites": off where apps go to devices; what invites all the same is told before anything is saved. */
export function InvitesChoice({ autoTitles, served }: InvitesChoiceProps) {
  const [on, setOn] = useState(false);
  const auto = on ? null : autoWords(autoTitles, served, false);
  return (
    <>
      <div className="gap" />
      <CheckRow
        id="invites"
        value="true"
        label="Automatically send invites"
        checked={on}
        onChange={(event) => setOn(event.target.checked)}
      >
        {on
          ? `Invites ${counted(served, "person", "people")} to agree to Apple’s terms, and whoever comes later.`
          : "Leave it off where apps go to devices: those need no invitation. It can be turned on later."}
      </CheckRow>
      {auto && <p className="hint warning">{auto}</p>}
    </>
  );
}
