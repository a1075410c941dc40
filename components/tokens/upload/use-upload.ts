"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { HandedOver, Upload } from "#components/tokens/upload/handed-over.ts";
import { type FormAction, idle } from "#lib/actions/result.ts";
import { LARGEST_UPLOAD, readUploadText } from "#lib/domain/tokens/upload-text.ts";
import type { TokenPreview, UploadChoices } from "#lib/features/tokens/queries.ts";
import type { Reason, RefusalFacts } from "#lib/refusal.ts";

export interface Previewed {
  preview: TokenPreview;
  choices: UploadChoices;
}

export interface Refused {
  reason: Reason;
  facts: RefusalFacts;
}

export type UploadStep =
  | { at: "pick"; paste: boolean }
  | { at: "reading"; upload: Upload }
  | { at: "refused"; upload: Upload | null; refused: Refused }
  | { at: "unheard"; upload: Upload }
  | { at: "confirm"; upload: Upload; previewed: Previewed };

/** Where an upload stands, and what can be done with it. Only the last thing that was handed over counts. */
export function useUpload(previewAction: FormAction<Previewed>, given: HandedOver) {
  const [step, setStep] = useState<UploadStep>(() => firstStep(given));
  const turn = useRef(0);

  async function ask(upload: Upload): Promise<void> {
    const mine = ++turn.current;
    const next = await stepAfterReading(previewAction, upload);
    if (mine === turn.current) setStep(next);
  }

  const begin = useEffectEvent(() => {
    if (given !== null && ("file" in given || "text" in given)) void ask(given);
  });
  useEffect(() => begin(), []);

  return {
    step,
    read: (upload: Upload) => {
      setStep({ at: "reading", upload });
      void ask(upload);
    },
    pick: () => setStep({ at: "pick", paste: false }),
    refuse: (upload: Upload | null, refused: Refused) => setStep({ at: "refused", upload, refused }),
  };
}

function firstStep(given: HandedOver): UploadStep {
  if (given === null) return { at: "pick", paste: false };
  if ("paste" in given) return { at: "pick", paste: true };
  if ("several" in given)
    return {
      at: "refused",
      upload: null,
      refused: { reason: "token-file-several", facts: { count: given.several } },
    };
  return { at: "reading", upload: given };
}

async function stepAfterReading(previewAction: FormAction<Previewed>, upload: Upload): Promise<UploadStep> {
  const unsent = await refusedUnsent(upload);
  if (unsent) return { at: "refused", upload, refused: unsent };
  try {
    const result = await previewAction(idle, formOf(upload));
    if (result.status === "done") return { at: "confirm", upload, previewed: result.value };
    if (result.status === "refused") return { at: "refused", upload, refused: result };
    return { at: "refused", upload, refused: { reason: "token-file-not-json", facts: {} } };
  } catch {
    return { at: "unheard", upload };
  }
}

/** What is far too large for a token stays where it is; its beginning still tells what it is instead. */
async function refusedUnsent(upload: Upload): Promise<Refused | null> {
  const bytes = "file" in upload ? upload.file.size : upload.text.length;
  if (bytes <= LARGEST_UPLOAD) return null;
  const head =
    "file" in upload ? new Uint8Array(await upload.file.slice(0, 1024).arrayBuffer()) : upload.text;
  const reading = readUploadText(head);
  if (!reading.ok && (reading.fault === "pdf" || reading.fault === "html"))
    return { reason: `token-file-${reading.fault}`, facts: {} };
  return { reason: "token-file-too-large", facts: { bytes } };
}

export function formOf(upload: Upload, form = new FormData()): FormData {
  if ("file" in upload) form.set("file", upload.file);
  else form.set("text", upload.text);
  return form;
}
