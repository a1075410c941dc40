import { Callout } from "#components/ui/callout.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted } from "#components/ui/count.ts";

/** That something waits for a token, on its own page; nothing where nothing does. */
export function WaitingCallout({ waiting, path }: { waiting: number; path: string }) {
  if (waiting === 0) return null;
  return (
    <Callout
      tone="notice"
      icon="clock"
      actions={
        <ButtonLink size="sm" href={`${path}/waiting`}>
          See what waits
        </ButtonLink>
      }
    >
      <p>
        <b>
          {counted(waiting, "change")} {waiting === 1 ? "waits" : "wait"} for this token.
        </b>{" "}
        Replayed in order, each once, as soon as it can act.
      </p>
    </Callout>
  );
}
