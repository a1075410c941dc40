import type { ReactNode } from "react";
import { Section } from "#components/layout/section.tsx";
import { notificationWords } from "#components/tokens/notification-words.ts";
import { Callout } from "#components/ui/callout.tsx";
import { counted } from "#components/ui/count.ts";
import { FactList } from "#components/ui/fact-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { NotificationsView } from "#lib/features/apple-notifications/queries.ts";

interface NotificationSectionProps {
  view: NotificationsView;
  clock: Clock;
  /** The button that switches them on or off. */
  children?: ReactNode;
}

/** Whether Apple tells of changes at the token's location, since when, and why not. */
export function NotificationSection({ view, clock, children }: NotificationSectionProps) {
  const { title, text } = notificationWords(view);
  const told = view.on && view.off === null;
  return (
    <Section id="notifications" title="Notifications from Apple">
      <Callout icon={"bell"} tone={view.problem && !told ? "notice" : "plain"} actions={children}>
        <p>
          <b>{title}</b> {text}
        </p>
      </Callout>
      {view.on && (
        <FactList
          facts={[
            view.since && { term: "Since", value: <Time at={view.since} clock={clock} /> },
            view.server !== null && { term: "Sent to", value: view.server },
            {
              term: "Last one",
              value: view.lastAt ? <Time at={view.lastAt} clock={clock} /> : "None yet",
              second: `${counted(view.lastDay, "notification")} in the last 24 hours`,
            },
          ]}
        />
      )}
    </Section>
  );
}
