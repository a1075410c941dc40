import { ButtonLink } from "#components/ui/button-link.tsx";
import type { ButtonLook } from "#components/ui/button-class.ts";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { TokenReason } from "#lib/domain/tokens/state.ts";
import { type WayOut, wayOutOf } from "#lib/domain/tokens/way-out.ts";

interface Way {
  label: string;
  icon: IconName;
  /** Below the token's own page, or from the group's address. */
  href: (path: string, base: string) => string;
  /** Changes something: only for who may. */
  writes: boolean;
}

const help = (anchor: string) => (_path: string, base: string) => `${base}/help#${anchor}`;

const ways: Record<WayOut, Way> = {
  renew: { label: "Renew", icon: "file-key", href: (path) => `${path}/renew`, writes: true },
  "renew-with-rights": { label: "Renew", icon: "file-key", href: (path) => `${path}/renew`, writes: true },
  "take-over": { label: "Take over", icon: "hand", href: (path) => `${path}/take-over`, writes: true },
  register: { label: "Register", icon: "hand", href: (path) => `${path}/take-over`, writes: true },
  "move-to-location": { label: "How to", icon: "book-open", href: help("account-token"), writes: false },
  sync: { label: "See health", icon: "activity", href: (path) => `${path}/health`, writes: false },
  "test-connection": {
    label: "Test the connection",
    icon: "unplug",
    href: (_path, base) => `${base}/settings/connection`,
    writes: false,
  },
  "end-observing": { label: "Settings", icon: "settings", href: (path) => `${path}/settings`, writes: true },
};

/** Where somebody who may not go that way is told more. */
const readersWays: Partial<Record<WayOut, Way>> = {
  "test-connection": { label: "What to do", icon: "book-open", href: help("unreachable"), writes: false },
};

interface WayOutLinkProps extends ButtonLook {
  reason: TokenReason;
  /** "/groups/…/tokens/…" */
  path: string;
  /** Where it does not lie with the reader, the way leads to the token's health, or to what is known of it. */
  mayWrite: boolean;
}

/** The one button that leads out of what holds; nothing for a token that is well. */
export function WayOutLink({ reason, path, mayWrite, ...look }: WayOutLinkProps) {
  const code = wayOutOf(reason);
  if (code === null) return null;
  const way = ways[code];
  const { label, icon, href } = mayWrite ? way : (readersWays[code] ?? (way.writes ? ways.sync : way));
  return (
    <ButtonLink {...look} icon={icon} href={href(path, path.split("/tokens/", 1)[0] ?? "")}>
      {label}
    </ButtonLink>
  );
}
