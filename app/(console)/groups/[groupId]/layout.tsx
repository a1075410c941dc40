import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { consoleKeys, consoleNav } from "#components/access/console-nav.ts";
import { swatchOf } from "#components/access/customer-swatch.ts";
import { RememberGroup } from "#components/access/remember-group.tsx";
import { RehearsalBar } from "#components/access/rehearsal-bar.tsx";
import { otherCustomers, switcherGroups } from "#components/access/switcher-groups.ts";
import { ClockButtons } from "#components/rehearsal/clock-buttons.tsx";
import { commandsOf } from "#components/find/commands.ts";
import { ConsolePalette } from "#components/find/console-palette.tsx";
import { AppShell } from "#components/layout/app-shell.tsx";
import { shortcutsOf } from "#components/layout/appearance.ts";
import { GroupSwitcher } from "#components/layout/group-switcher.tsx";
import { Live } from "#components/layout/live.tsx";
import { OutageBanner } from "#components/health/outage-banner.tsx";
import { NoticeBanner } from "#components/notices/notice-banner.tsx";
import { UploadHost } from "#components/tokens/upload/upload-host.tsx";
import { placesHere, scopesIn } from "#lib/auth/places.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { markTokens, readFrame } from "#lib/features/access/console.ts";
import { bannerNotices } from "#lib/features/notices/queries.ts";
import { thisServer } from "#lib/features/setup/queries.ts";
import { findAction } from "./find-action.ts";
import { syncAllAction } from "./apps/actions.ts";
import { addTokenAction, previewTokenAction } from "./tokens/actions.ts";
import { previewRenewalAction, renewTokenAction } from "./tokens/renewal-actions.ts";
import { acknowledgeAction } from "./notices/actions.ts";
import { Tools } from "./tools.tsx";
import { moveClockAction } from "./rehearsal/actions.ts";

interface Props {
  children: ReactNode;
  params: Promise<{ groupId: string }>;
}

/** The frame around every page of a group: where one is, where one may go, what runs, and who one is. */
export default async function GroupLayout({ children, params }: Props) {
  const { groupId } = await params;
  const scope = await requireGrant(groupId, "group:read");
  const { customer, path, running, now } = await readFrame(scope);
  const notices = await bannerNotices(await requireGrant(groupId, "notice:read"));
  const places = await placesHere();
  const here = places.find(({ customerId }) => customerId === scope.customerId);
  const tokens = here ? (await Promise.all((await scopesIn(here)).map(markTokens))).flat() : [];
  const isHere = (token: { groupId: string }) => scope.reach.includes(token.groupId);
  const needAction = tokens.filter((token) => token.needsAction && isHere(token)).length;
  const away = places.find(({ kind }) => kind === "live");
  const base = `/groups/${groupId}`;
  const nav = consoleNav(groupId, needAction);
  const swatch = swatchOf(customer);
  const level = path.length > 1 ? (path.at(-1)?.name ?? "") : "All groups";
  const mayUpload = can(scope.role, "token:write");
  const settings = can(scope.role, "group:write") ? `/groups/${groupId}/settings/groups` : undefined;

  return (
    <AppShell
      where={{ name: customer.name, level, swatch }}
      nav={nav}
      version={thisServer().version}
      tools={<Tools groupId={groupId} running={running} mayUpload={mayUpload} />}
      banner={
        <>
          <OutageBanner
            silentSince={tokens.flatMap((token) => (isHere(token) ? (token.silentSince ?? []) : []))}
            locations={tokens.filter(isHere).length}
            clock={{ now, zone: scope.timeZone }}
            base={base}
            mayTest={can(scope.role, "token:sync")}
          />
          <NoticeBanner
            notices={notices}
            clock={{ now, zone: scope.timeZone }}
            mayRenew={mayUpload}
            groupId={groupId}
            acknowledge={
              can(scope.role, "notice:acknowledge") ? acknowledgeAction.bind(null, groupId) : undefined
            }
          />
        </>
      }
      rehearsal={
        customer.kind === "rehearsal" && (
          <RehearsalBar now={now} timeZone={scope.timeZone} offsetMs={scope.clockOffsetMs}>
            <ClockButtons
              moveClock={can(scope.role, "rehearsal:write") ? moveClockAction.bind(null, groupId) : undefined}
              aboutHref={`/groups/${groupId}/rehearsal`}
              leaveHref={`/groups/${away?.topGroupIds[0] ?? groupId}`}
            />
          </RehearsalBar>
        )
      }
      hosts={
        <>
          <GroupSwitcher
            customer={{ name: customer.name, swatch }}
            groups={here ? switcherGroups(here, tokens) : []}
            here={groupId}
            others={otherCustomers(places.filter((place) => place !== here))}
            {...(settings && { newHref: `${settings}?new`, manageHref: settings })}
          />
          {mayUpload && (
            <UploadHost
              where={{ name: customer.name, swatch }}
              path={`/groups/${groupId}/tokens`}
              preview={previewTokenAction.bind(null, groupId)}
              add={addTokenAction.bind(null, groupId)}
              previewRenewal={previewRenewalAction.bind(null, groupId)}
              renew={renewTokenAction.bind(null, groupId)}
            />
          )}
          <ConsolePalette
            base={base}
            where={{ name: customer.name, swatch }}
            commands={commandsOf(base, nav, {
              assign: can(scope.role, "license:assign"),
              sync: can(scope.role, "token:sync"),
              renew: mayUpload
                ? tokens.filter((token) => token.renewable && scope.reach.includes(token.groupId))
                : null,
            })}
            places={consoleKeys(groupId)}
            shortcuts={shortcutsOf((await cookies()).get("shortcuts")?.value)}
            find={findAction.bind(null, groupId)}
            syncAll={syncAllAction.bind(null, groupId)}
          />
          <RememberGroup groupId={groupId} />
          <Live groupId={groupId} topics={["operations", "tokens", "titles", "access"]} />
        </>
      }
    >
      {children}
    </AppShell>
  );
}
