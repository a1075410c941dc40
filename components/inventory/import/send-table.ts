import type { Kind } from "#components/inventory/words.ts";
import type { Reason, RefusalFacts } from "#lib/refusal.ts";

export type Sent =
  | { status: "taken"; importId: string }
  | { status: "refused"; reason: Reason; facts: RefusalFacts }
  | { status: "broken" };

interface Answer {
  importId?: string;
  reason?: Reason;
  facts?: RefusalFacts;
}

/** Streams a table to the server; `onPart` hears how much of it has gone, from 0 to 1. Only XMLHttpRequest tells. */
export function sendTable(
  { groupId, kind, file }: { groupId: string; kind: Kind; file: File },
  onPart: (part: number) => void,
): { sent: Promise<Sent>; stop: () => void } {
  const query = new URLSearchParams({
    group: groupId,
    kind: kind === "device" ? "devices" : "people",
    name: file.name,
  });
  const request = new XMLHttpRequest();
  const sent = new Promise<Sent>((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onPart(total > 0 ? loaded / total : 1),
    );
    request.addEventListener("load", () => resolve(read(request.response)));
    for (const end of ["error", "abort", "timeout"])
      request.addEventListener(end, () => resolve({ status: "broken" }));
  });
  request.open("POST", `/api/upload/csv?${query}`);
  request.responseType = "json";
  request.setRequestHeader("content-type", "text/csv");
  request.send(file);
  return { sent, stop: () => request.abort() };
}

function read(answer: Answer | null): Sent {
  if (answer?.importId) return { status: "taken", importId: answer.importId };
  if (answer?.reason) return { status: "refused", reason: answer.reason, facts: answer.facts ?? {} };
  return { status: "broken" };
}
