import "server-only";
import {
  readContentToken,
  type ContentToken,
  type ContentTokenFault,
} from "#lib/domain/tokens/content-token.ts";
import { isRehearsalToken } from "#lib/domain/tokens/rehearsal-mark.ts";
import type { UploadedToken } from "#lib/features/uploaded-token.ts";
import { Refusal, type Reason } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

const MOST_BYTES = 65_536;

export interface ReadUpload {
  token: ContentToken;
  fileName: string | null;
  bytes: number;
}

/** Reads what was picked, dropped or pasted; refuses, by name, everything that is not one content token. */
export async function readUpload(scope: Scope, { file, text }: UploadedToken): Promise<ReadUpload> {
  const files = [file ?? []].flat().filter((one) => one.size > 0 || one.name !== "");
  if (files.length > 1) throw new Refusal("token-file-several", { count: files.length });
  const [only] = files;
  if (only && only.size > MOST_BYTES) throw new Refusal("token-file-too-large", { bytes: only.size });

  const content = only ? new Uint8Array(await only.arrayBuffer()) : (text ?? "");
  const reading = readContentToken(content, scope.now());
  if (!reading.ok) throw refusalOf(reading.fault);
  refuseWrongApple(scope, reading.token.canonical);
  return { token: reading.token, fileName: only?.name ?? null, bytes: content.length };
}

/** A rehearsal's file never reaches Apple, and Apple's never the emulator. */
function refuseWrongApple({ world }: Scope, canonical: string): void {
  const rehearsal = isRehearsalToken(canonical);
  if (rehearsal && world === null) throw new Refusal("rehearsal-token-outside");
  if (!rehearsal && world !== null) throw new Refusal("real-token-in-rehearsal");
}

const plain: Partial<Record<ContentTokenFault, Reason>> = {
  empty: "token-file-empty",
  "too-large": "token-file-too-large",
  html: "token-file-html",
  pdf: "token-file-pdf",
  binary: "token-file-binary",
  "not-base64": "token-file-not-base64",
  truncated: "token-file-truncated",
  "not-json": "token-file-not-json",
  "not-object": "token-file-not-object",
  "inner-token": "token-file-inner-token",
  "json-not-encoded": "token-file-json-not-encoded",
  "unreadable-date": "token-file-date-unreadable",
};

function refusalOf(fault: ContentTokenFault): Refusal {
  const [kind, field = ""] = fault.split(":");
  if (kind === "missing-field") return new Refusal("token-file-field-missing", { field });
  if (kind === "empty-field") return new Refusal("token-file-field-empty", { field });
  return new Refusal(plain[fault] ?? "token-file-not-json");
}
