import { userWords } from "#lib/domain/why-not/user-words.ts";

export const downloadStates = ["possible", "paused", "none-left"] as const;

/** Whether somebody who has no license yet can get one by asking for the app: paused while no token can act. */
export type DownloadState = (typeof downloadStates)[number];

interface Supply {
  /** Its token cannot act. */
  frozen: boolean;
  unlimited: boolean;
  available: number;
}

export function downloadState(pools: readonly Supply[]): DownloadState {
  const able = pools.filter(({ frozen }) => !frozen);
  if (able.length === 0) return "paused";
  return able.some(({ unlimited, available }) => unlimited || available > 0) ? "possible" : "none-left";
}

/** What a catalog says in place of Download; null while it can be offered. */
export function downloadWords(state: DownloadState): string | null {
  if (state === "possible") return null;
  return userWords(state === "paused" ? "token-cannot-act" : "none-left");
}
