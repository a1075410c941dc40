import { ActionButton } from "#components/forms/action-button.tsx";
import { mailKindWords, mailStateWords } from "#components/notices/notice-words.ts";
import { Section } from "#components/layout/section.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { OutboxMail } from "#lib/features/notices/queries.ts";

interface MailTextProps {
  mail: OutboxMail;
  clock: Clock;
  resend: FormAction<void>;
}

/** One mail as it was sent. */
export function MailText({ mail, clock, resend }: MailTextProps) {
  const { id, to, subject, text, kind, state, problem, attempts, createdAt, sentAt, resendable } = mail;
  return (
    <Section id="mail" title={subject}>
      <FactList
        look="side"
        facts={[
          { term: "To", value: to },
          { term: "Kind", value: mailKindWords[kind] },
          { term: "State", value: mailStateWords[state].words, second: problem },
          { term: "Written", value: <Time at={createdAt} clock={clock} form="long" /> },
          sentAt && { term: "Sent", value: <Time at={sentAt} clock={clock} form="long" /> },
          attempts > 0 && { term: "Failed tries", value: attempts },
        ]}
      />
      <div className="gap" />
      {text ? (
        <pre className="rounded-md bg-sunken p-4 font-[inherit] whitespace-pre-wrap">{text}</pre>
      ) : (
        <Callout icon="info">
          <p>
            <b>The text is not kept.</b> It held a link that opens a door.
          </p>
        </Callout>
      )}
      {resendable && (
        <>
          <div className="gap" />
          <ActionButton action={resend} fields={{ id }} done={`Sent again to ${to}`}>
            Send again
          </ActionButton>
        </>
      )}
    </Section>
  );
}
