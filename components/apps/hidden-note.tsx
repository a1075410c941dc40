import { Callout } from "#components/ui/callout.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { TitleRow } from "#lib/features/titles/queries.ts";

interface HiddenNoteProps {
  hidden: TitleRow["hidden"];
  /** The group worked in. */
  here: string;
  clock: Clock;
}

/** Why a title stands in no list; nothing for one that does. */
export function HiddenNote({ hidden, here, clock }: HiddenNoteProps) {
  if (!hidden) return null;
  return (
    <div className="pb-4">
      <Callout icon="eye-off">
        <p>
          <b>Hidden from lists.</b> By {hidden.by}, <Time at={new Date(hidden.at)} clock={clock} />
          {hidden.groupId === here ? "." : ", in a group above."} Its licenses stay as they are, and it is
          synced like any other.
        </p>
      </Callout>
    </div>
  );
}
