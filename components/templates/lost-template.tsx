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
    <Callout tone="warning" icon="mail">
      <p>
        <b>The message template “{lost.name}” was deleted</b> by {lost.by},{" "}
        <Time at={lost.at} clock={clock} />. Invitations by mail use the default one.{" "}
        {href && <a href={href}>Choose another</a>}
      </p>
    </Callout>
  );
}
