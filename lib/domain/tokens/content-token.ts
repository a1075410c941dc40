import { readAppleDate } from "#lib/domain/tokens/apple-date.ts";
import { decodeOuterText, type OuterFault } from "#lib/domain/tokens/outer-text.ts";
import { readUploadText, type UploadFault } from "#lib/domain/tokens/upload-text.ts";

export type ContentTokenField = "token" | "expDate" | "orgName";

export type ContentTokenFault =
  | UploadFault
  | OuterFault
  | "not-object"
  | `missing-field:${ContentTokenField}`
  | `empty-field:${ContentTokenField}`
  | "unreadable-date";

export interface ContentToken {
  /** The whole outer base64 text on one line: Apple's bearer, and a secret. */
  canonical: string;
  /** The organization that the token was issued for; the file does not name its location. */
  organization: string;
  expiresAt: Date;
  expired: boolean;
}

export type ContentTokenReading = { ok: true; token: ContentToken } | { ok: false; fault: ContentTokenFault };

/** Reads an uploaded or pasted content token; an expired one is readable, and says so. */
export function readContentToken(upload: string | Uint8Array, now: Date): ContentTokenReading {
  const file = readUploadText(upload);
  if (!file.ok) return file;

  const canonical = file.text.replace(/[\s\u200b]/g, "");
  const outer = decodeOuterText(canonical);
  if (!outer.ok) return outer;

  const fault = faultOfFields(outer.json);
  if (fault) return { ok: false, fault };

  const { expDate, orgName } = outer.json as Record<ContentTokenField, string>;
  const expiresAt = readAppleDate(expDate);
  if (!expiresAt) return { ok: false, fault: "unreadable-date" };

  const organization = orgName.trim();
  return { ok: true, token: { canonical, organization, expiresAt, expired: expiresAt <= now } };
}

function faultOfFields(json: unknown): ContentTokenFault | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return "not-object";

  const fields = new Map<string, unknown>(Object.entries(json));
  for (const field of ["token", "expDate", "orgName"] as const) {
    const value = fields.get(field);
    if (typeof value !== "string") return `missing-field:${field}`;
    if (value.trim() === "") return `empty-field:${field}`;
  }
  return null;
}
