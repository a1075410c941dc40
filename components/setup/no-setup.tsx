import { wordingFor } from "#components/refusal-wording.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import type { Reason } from "#lib/refusal.ts";

/** Why there is nothing to set up here, and where the way in is; a null reason for an address without a link. */
export function NoSetup({ reason }: { reason: Reason | null }) {
  const { title, text } = reason ? wordingFor(reason) : noLink;
  return (
    <>
      <div className="gap" />
      <Callout
        tone={reason === null ? "plain" : "notice"}
        icon={reason === "already-set-up" ? "circle-check" : "link"}
        actions={
          reason === "already-set-up" && (
            <ButtonLink size="sm" href="/sign-in">
              Sign in
            </ButtonLink>
          )
        }
      >
        <p>
          <b>{title}</b> {text}
        </p>
      </Callout>
    </>
  );
}

const noLink = {
  title: "Setting up takes a link.",
  text: "The server prints it when it starts and has no customer yet: it begins with this address and works once, for an hour.",
};
