import type { ReactNode } from "react";
import { Page } from "#components/layout/page.tsx";
import { SyncButton } from "#components/tokens/sync-button.tsx";
import { TokenHead } from "#components/tokens/token-head.tsx";
import { TokenMenu } from "#components/tokens/token-menu.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { type Tab, Tabs } from "#components/ui/tabs.tsx";
import { mendedByRenewal } from "#lib/domain/tokens/acting.ts";
import { isHeldByOther } from "#lib/domain/tokens/held-by-other.ts";
import { syncTokenAction } from "../actions.ts";
import type { TokenPlace } from "./place.ts";

export type TokenTab =
  | "Overview"
  | "Titles"
  | "Assignments"
  | "People"
  | "Invitations"
  | "Subscriptions"
  | "Health"
  | "Activity"
  | "Settings"
  | "Waiting";

/** Head and tabs of a token's pages. What is told of holders and changes is told where the token lives. */
export function TokenFrame({
  place,
  tab,
  children,
}: {
  place: TokenPlace;
  tab: TokenTab;
  children: ReactNode;
}) {
  const { groupId, base, token, customer, clock, maySync, mayWrite } = place;
  const { id, name, syncing, standing } = token;
  return (
    <Page
      crumbs={[{ label: customer, href: base }, { label: "Tokens", href: `${base}/tokens` }, { label: name }]}
    >
      <TokenHead
        token={token}
        clock={clock}
        path={place.path}
        mayWrite={mayWrite}
        actions={
          <>
            {mayWrite && (
              <ButtonLink
                icon="file-key"
                href={`${place.path}/renew`}
                {...(mendedByRenewal.includes(standing.state) && { kind: "primary" })}
              >
                Renew
              </ButtonLink>
            )}
            {maySync && standing.canRead && (
              <SyncButton
                action={syncTokenAction.bind(null, groupId)}
                token={{ id, name }}
                syncing={syncing}
              />
            )}
            {mayWrite && (
              <TokenMenu
                token={{ id, name }}
                href={place.path}
                settings
                foreign={isHeldByOther(token)}
                framed
              />
            )}
          </>
        }
      />
      <Tabs label="Token" tabs={tabsOf(place, tab)} />
      {children}
    </Page>
  );
}

function tabsOf({ path, token, mayWrite }: TokenPlace, on: TokenTab): Tab[] {
  const { use, inherited } = token;
  const tab = (label: TokenTab, part: string, count?: number) => ({
    label,
    href: part ? `${path}/${part}` : path,
    on: label === on,
    ...(count !== undefined && { count }),
  });
  return [
    tab("Overview", ""),
    tab("Titles", "titles", use.titles),
    ...(inherited
      ? []
      : [
          tab("Assignments", "assignments", use.assigned + use.assignedUnlimited),
          tab("People", "people"),
          tab("Subscriptions", "subscriptions"),
        ]),
    tab("Invitations", "invitations"),
    tab("Health", "health"),
    ...(inherited ? [] : [tab("Activity", "activity")]),
    ...(on === "Waiting" ? [tab("Waiting", "waiting")] : []),
    ...(mayWrite ? [tab("Settings", "settings")] : []),
  ];
}
