import { z } from "zod";
import { assetReferences } from "#lib/apple/asset-reference.ts";
import type { AppleErrorInfo } from "#lib/apple/errors.ts";
import { count, text, texts, type JsonObject } from "#lib/apple/wire-values.ts";

/** The error envelope, which comes as an answer of its own and inside an event's failures. */
export interface Failure {
  number: number;
  message: string | null;
  info: AppleErrorInfo | null;
}

const Wire = z.object({
  errorNumber: count,
  errorMessage: text,
  errorInfo: z
    .object({ assets: assetReferences, clientUserIds: texts, serialNumbers: texts })
    .nullable()
    .catch(null),
});

/** The error that a body carries; null when it carries none. */
export function readFailure(body: JsonObject): Failure | null {
  if (!body["errorNumber"]) return null;
  const { errorNumber, errorMessage, errorInfo } = Wire.parse(body);
  return errorNumber ? { number: errorNumber, message: errorMessage, info: errorInfo } : null;
}
