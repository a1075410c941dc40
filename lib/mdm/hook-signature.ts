import { createHmac, timingSafeEqual } from "node:crypto";
import { signatureOf } from "#lib/platform/signature.ts";

const SLACK_MS = 5 * 60_000;

/** Compares in the same time whatever stands there: hashes of both, so that their lengths tell nothing either. */
function same(one: string, other: string): boolean {
  const hash = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}

/** NanoMDM signs the body, in base64. */
export function isSignedByNanoMdm(secret: string, body: Buffer, signature: string): boolean {
  return same(createHmac("sha256", secret).update(body).digest("base64"), signature);
}

/** MicroMDM signs nothing: who knows the address is the server. */
export const isSecretPath = (secret: string, path: string): boolean => same(secret, path);

/** A program signs as we do: the seconds, a dot and the body; what is older than five minutes was recorded by somebody. */
export function isSignedByProgram(secret: string, body: Buffer, signature: string, now: Date): boolean {
  const seconds = Number(/^t=(\d{1,12}),/.exec(signature)?.[1] ?? 0);
  const at = new Date(seconds * 1000);
  const fresh = Math.abs(now.getTime() - at.getTime()) <= SLACK_MS;
  return same(signatureOf(secret, body.toString(), at), signature) && fresh;
}
