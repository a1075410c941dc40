"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { sendTable, type Sent } from "#components/inventory/import/send-table.ts";
import { useDroppedTable } from "#components/inventory/import/use-dropped-table.ts";
import { kinds, type Kind } from "#components/inventory/words.ts";
import { Icon } from "#components/marks/icon.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";

interface TableUploadProps {
  groupId: string;
  kind: Kind;
}

interface Sending {
  file: File;
  /** In percent. */
  part: number;
  stop: () => void;
}

/** Takes a table by button or drop, shows how much of it has gone, and leads to its columns. */
export function TableUpload({ groupId, kind }: TableUploadProps) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const router = useRouter();

  const take = async (file: File) => {
    if (sending) return;
    const { sent: done, stop } = sendTable({ groupId, kind, file }, (part) =>
      setSending({ file, part: Math.round(part * 100), stop }),
    );
    setSent(null);
    setSending({ file, part: 0, stop });
    const outcome = await done;
    if (outcome.status === "taken")
      return router.push(`/groups/${groupId}/${kinds[kind].path}/import/${outcome.importId}`);
    setSending(null);
    setSent(outcome);
  };
  useDroppedTable((file) => void take(file));

  return (
    <>
      {sending ? <Going {...sending} /> : <TableZone onFile={(file) => void take(file)} />}
      {sent && <NotTaken sent={sent} />}
    </>
  );
}

function TableZone({ onFile }: { onFile: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="drop">
      <span className="drop-i">
        <Icon name="file-spreadsheet" size={22} />
      </span>
      <p>
        <b>Drop a CSV file here</b>, or anywhere on this page. Nothing is stored before you have seen what it
        would do.
      </p>
      <div className="drop-b">
        <Button kind="primary" onClick={() => picker.current?.click()}>
          Choose a file
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="Choose a CSV file"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

function Going({ file, part, stop }: Sending) {
  return (
    <div className="drop">
      <p role="status">
        <b>{file.name}</b> {part < 100 ? "is being sent" : "is being read"}
      </p>
      <ProgressBar progress={{ done: part, total: 100 }} label={`${file.name}, percent sent`} />
      <div className="drop-b">
        <Button onClick={stop}>Stop</Button>
      </div>
    </div>
  );
}

function NotTaken({ sent }: { sent: Sent }) {
  const { title, text } =
    sent.status === "refused"
      ? wordingFor(sent.reason, sent.facts)
      : {
          title: "The file did not arrive.",
          text: "The connection broke off or was stopped. Nothing has been stored.",
        };
  return (
    <div role="alert">
      <Callout tone="critical" icon="ban">
        <p>
          <b>{title}</b> {text}
        </p>
      </Callout>
    </div>
  );
}
