/** A process that ran this long did start; its end counts as a first failure. */
export const STEADY_MS = 30_000;

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** How long to wait before a process that has failed so often in a row is started again. */
export const backOffMs = (failures: number): number => Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
