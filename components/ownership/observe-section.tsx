import type { ReactNode } from "react";
import { Section } from "#components/layout/section.tsx";
import { Callout } from "#components/ui/callout.tsx";

/** Whether the token is only observed, and what it means to change that. */
export function ObserveSection({
  observing,
  foreign,
  children,
}: {
  observing: boolean;
  /** Another server's name, or nobody's, stands at the location. */
  foreign: boolean;
  children: ReactNode;
}) {
  return (
    <Section id="observing" title="Observe only">
      <Callout icon="binoculars" tone={observing ? "notice" : "plain"} actions={children}>
        <p>
          <b>{observing ? "This token is only observed." : "This token may write."}</b>{" "}
          {observing
            ? `Titles, licenses and people are read; nothing is registered, assigned or revoked, whoever asks. ${foreign ? "Ending this leads to registering it, or to a take-over." : "The name of this server stays at Apple."}`
            : "Observed only, everything is read and nothing is ever written, until somebody ends it here: for an audit, or while a location moves."}
        </p>
      </Callout>
    </Section>
  );
}
