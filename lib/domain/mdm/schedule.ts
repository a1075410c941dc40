const MINUTE_MS = 60_000;

/** A server that did not answer is tried again after these; the last one from then on. */
const TRIES_MS = [30_000, MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS] as const;

export const pauseBeforeTry = (attempts: number): number =>
  TRIES_MS[Math.min(attempts, TRIES_MS.length) - 1] ?? TRIES_MS[0];

/** How long after the last answer a device is asked what became of an app; the last one from then on. */
const LOOKS_MS = [MINUTE_MS, 2 * MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS] as const;

export const pauseBeforeLook = (looks: number): number =>
  LOOKS_MS[Math.min(looks, LOOKS_MS.length - 1)] ?? LOOKS_MS[0];

/** A license that Apple is still about to give is looked for again after this. */
export const LICENSE_LOOK_MS = MINUTE_MS;
