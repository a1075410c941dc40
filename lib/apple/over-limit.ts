import type { AppleError } from "#lib/apple/errors.ts";

const TOO_MANY_ASSETS = 9700;
const TOO_MANY_PEOPLE = 9701;
const TOO_MANY_DEVICES = 9702;

/** The request was larger than Apple's limits are now, which may change at any time; nothing was queued. */
export function isOverLimit({ number }: AppleError): boolean {
  return number === TOO_MANY_ASSETS || number === TOO_MANY_PEOPLE || number === TOO_MANY_DEVICES;
}
