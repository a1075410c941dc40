import { MailTable } from "#components/notices/mail-table.tsx";
import { MailText } from "#components/notices/mail-text.tsx";
import { mailStateWords } from "#components/notices/notice-words.ts";
import { SettingsPage } from "#components/settings/settings-page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { EmptyState, NoPermission } from "#components/ui/state-box.tsx";
import { Views } from "#components/ui/views.tsx";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed } from "#lib/auth/require-grant.ts";
import { mailStates } from "#lib/domain/notices/mail.ts";
import { getMail, listOutbox } from "#lib/features/notices/queries.ts";
import { type ListAddress, walkOf } from "../../list-address.ts";
import { settingsPlace } from "../place.ts";
import { resendMailAction } from "./actions.ts";

export const metadata = { title: "Outbox" };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListAddress & { state?: string; mail?: string }>;
}

const SENTENCE = "What was mailed to whom and when, and what became of it.";

export default async function OutboxPage({ params, searchParams }: Props) {
  const { groupId } = await params;
  const [place, query] = [await settingsPlace(groupId), await searchParams];
  const scope = await grantIfAllowed(groupId, "notice:write");
  const frame = { place, on: "outbox", title: "Outbox", sentence: SENTENCE } as const;
  if (!scope)
    return (
      <SettingsPage {...frame}>
        <NoPermission>Admins and owners see what was mailed. Ask one of them.</NoPermission>
      </SettingsPage>
    );

  const clock = { now: scope.now(), zone: scope.timeZone };
  const path = `/groups/${groupId}/settings/outbox`;
  const state = mailStates.find((one) => one === query.state);
  const { mail: asked } = query;
  const opened = asked ? await answer(() => getMail(scope, asked)) : null;
  const { rows, next, previous } = await listOutbox(scope, { ...(state && { state }) }, walkOf(query));
  const listPath = `${path}?${state ? `state=${state}&` : ""}`;
  return (
    <SettingsPage {...frame}>
      {scope.world !== null && (
        <Callout tone="notice" icon="info">
          <p>
            <b>This is a rehearsal: no mail leaves it.</b> What would be sent stands here.
          </p>
        </Callout>
      )}
      {opened?.status === "done" && (
        <MailText mail={opened.value} clock={clock} resend={resendMailAction.bind(null, groupId)} />
      )}
      <Views
        views={[
          { label: "All", href: path, on: !state },
          ...mailStates.map((one) => ({
            label: mailStateWords[one].words,
            href: `${path}?state=${one}`,
            on: one === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <MailTable mails={rows} clock={clock} hrefOf={(id) => `${listPath}mail=${id}`} />
      ) : (
        <EmptyState icon="mail" title="No mail">
          Notices, invitations and verifications stand here once they are written.
        </EmptyState>
      )}
      <Pager
        shown={rows.length}
        next={next ? `${listPath}after=${next}` : undefined}
        previous={previous ? `${listPath}before=${previous}` : undefined}
      />
    </SettingsPage>
  );
}
