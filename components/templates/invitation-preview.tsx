"use client";

import { useState } from "react";
import { RefusalNotice } from "#components/forms/refusal-notice.tsx";
import { MailFrame } from "#components/templates/mail-frame.tsx";
import { PreviewSwitch } from "#components/templates/preview-switch.tsx";
import type { usePreview } from "#components/templates/use-preview.ts";
import { Callout } from "#components/ui/callout.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { languageNames } from "#lib/domain/templates/languages.ts";

interface InvitationPreviewProps extends ReturnType<typeof usePreview> {
  /** Answers the mail's page. */
  framePath: string;
}

const parts = [
  { value: "mail", label: "Mail" },
  { value: "text", label: "Plain text" },
  { value: "command", label: "Command" },
] as const;

const looks = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

const names: Readonly<Record<string, string>> = languageNames;

/** An invitation in each channel, as it would be sent. */
export function InvitationPreview({ framePath, result, preview, asked }: InvitationPreviewProps) {
  const [part, setPart] = useState<(typeof parts)[number]["value"]>("mail");
  const [look, setLook] = useState<(typeof looks)[number]["value"]>("light");
  const { personName, to, from, subject, text, command, language, ownLanguage } = preview;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <PreviewSwitch label="Channel" options={parts} value={part} onChange={setPart} />
        {part === "mail" && <PreviewSwitch label="Look" options={looks} value={look} onChange={setLook} />}
      </div>
      {result.status === "invalid" && (
        <Callout icon="info" live>
          <p>This is how it was before the last change: the texts are not whole yet.</p>
        </Callout>
      )}
      <RefusalNotice result={result} />
      {to === null && part !== "command" && (
        <Callout tone="warning" icon="mail">
          <p>
            <b>{personName} has no e-mail address.</b> No mail would be sent: only the command reaches them,
            on a managed device.
          </p>
        </Callout>
      )}
      {part !== "command" && (
        <FactList
          look="side"
          facts={[
            { term: "From", value: from },
            { term: "To", value: to ?? "nobody" },
            { term: "Subject", value: subject },
            language !== ownLanguage && {
              term: "Language",
              value: names[language] ?? language,
              second: `${personName} would get it in ${names[ownLanguage] ?? ownLanguage}`,
            },
          ]}
        />
      )}
      {part === "mail" && (
        <MailFrame path={framePath} asked={asked} look={look} title={`The mail to ${personName}`} />
      )}
      {part === "text" && <Plain text={text} />}
      {part === "command" && (
        <>
          <p>
            Sent to a managed device instead of a mail, by the device management server. The person sees
            Apple&rsquo;s own words, whatever the template says.
          </p>
          <Plain text={command} />
        </>
      )}
      <p className="text-ink-2">
        Only the code in the link is invented: each person&rsquo;s own is put in when it is sent.
      </p>
    </div>
  );
}

function Plain({ text }: { text: string }) {
  return (
    <pre tabIndex={0} className="overflow-x-auto rounded-md bg-sunken p-4 break-words whitespace-pre-wrap">
      {text}
    </pre>
  );
}
