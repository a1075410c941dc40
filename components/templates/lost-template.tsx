import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { TokenTemplate } from "#lib/features/templates/queries.ts";

interface LostTemplateProps {
  lost: TokenTemplate["lost"];
  clock: Clock;
  /** Where another is chosen; left out where one stands already. */
  href?: string;
}

/** That a token's template was deleted, and what it does instead; nothing where none was. */
export function LostTemplate({ lost, clock, href }: LostTemplateProps) {
  if (lost === null) return null;
  return (
    <Callout
      tone="warning"
      icon="mail"
      actions={
        href && (
          <ButtonLink size="sm" href={href}>
            Choose another
          </ButtonLink>
        )
      }
    >
      <p>
        <b>The message template “{lost.name}” was deleted</b> by {lost.by},{" "}
        <Time at={lost.at} clock={clock} />. Invitations by mail use the default one.
      </p>
    </Callout>
  );
}
