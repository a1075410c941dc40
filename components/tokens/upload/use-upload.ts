"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { HandedOver, Upload, Wanted } from "#components/tokens/upload/handed-over.ts";
import type { Clock } from "#components/ui/time.tsx";
import { type ActionResult, type FormAction, idle } from "#lib/actions/result.ts";
import { LARGEST_UPLOAD, readUploadText } from "#lib/domain/tokens/upload-text.ts";
import type { RenewalPreview } from "#lib/features/renewal/queries.ts";
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
  | { at: "confirm"; upload: Upload; previewed: Previewed }
  | { at: "renew"; upload: Upload; renewal: PreviewedRenewal };

export interface PreviewedRenewal {
  preview: RenewalPreview;
  clock: Clock;
}

export interface Askings {
  preview: FormAction<Previewed>;
  previewRenewal: FormAction<PreviewedRenewal>;
  /** The token that is meant, on a page about renewing it. */
  wanted: Wanted | null;
}

/** Where an upload stands, and what can be done with it. Only the last thing that was handed over counts. */
export function useUpload(askings: Askings, given: HandedOver) {
  const [step, setStep] = useState<UploadStep>(() => firstStep(given));
  const turn = useRef(0);

  async function ask(upload: Upload, wanted = askings.wanted): Promise<void> {
    const mine = ++turn.current;
    const next = await stepAfterReading({ ...askings, wanted }, upload);
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
    /** The same file for whichever token it fits. */
    readAnew: (upload: Upload) => {
      setStep({ at: "reading", upload });
      void ask(upload, null);
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

async function stepAfterReading(askings: Askings, upload: Upload): Promise<UploadStep> {
  const unsent = await refusedUnsent(upload);
  if (unsent) return { at: "refused", upload, refused: unsent };
  try {
    if (askings.wanted) return await renewalStep(askings, upload);
    const result = await askings.preview(idle, formOf(upload));
    if (result.status === "done") return { at: "confirm", upload, previewed: result.value };
    const isKnown = result.status === "refused" && result.reason === "location-already-here";
    return isKnown && result.facts["tokenId"]
      ? await renewalStep(askings, upload)
      : refusedStep(result, upload);
  } catch {
    return { at: "unheard", upload };
  }
}

/** A file of a location that is here renews its token. */
async function renewalStep({ previewRenewal, wanted }: Askings, upload: Upload): Promise<UploadStep> {
  const form = formOf(upload);
  if (wanted) form.set("token", wanted.id);
  const result = await previewRenewal(idle, form);
  return result.status === "done"
    ? { at: "renew", upload, renewal: result.value }
    : refusedStep(result, upload);
}

function refusedStep(result: ActionResult, upload: Upload): UploadStep {
  const refused =
    result.status === "refused" ? result : { reason: "token-file-not-json" as const, facts: {} };
  return { at: "refused", upload, refused };
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
