import type { EligibleTitle } from "#lib/domain/licenses/eligibility.ts";
import type { Enrollment } from "#lib/domain/inventory/enrollment.ts";
import type { Platform } from "#lib/domain/inventory/platform.ts";
import type { Obstacle } from "#lib/domain/tokens/acting.ts";

/** What is known of a holder and a title, for the question why one has not got the other. */
export interface WhyNotFacts {
  title: EligibleTitle;
  holder: DeviceFacts | PersonFacts;
  /** Of the tokens in sight that carry the title, the one that would pay first on top. */
  pools: readonly PoolFacts[];
  /** The license that it holds; `token` is null for one out of sight. */
  held: { token: string | null } | null;
  /** What was last asked for and came to nothing yet. */
  asked: AskedFacts | null;
}

export interface DeviceFacts {
  kind: "device";
  enrollment: Enrollment;
  platform: Platform;
  osVersion: string | null;
  /** Whether a device management server that can be commanded serves it. */
  connected: boolean;
  install: InstallFacts | null;
}

export interface PersonFacts {
  kind: "person";
  /** As each location knows the person. */
  accounts: readonly { tokenId: string; status: "registered" | "associated" | "retired" }[];
}

export interface PoolFacts {
  tokenId: string;
  token: string;
  /** Why it cannot act; null when it can. */
  obstacle: Obstacle | "being-removed" | null;
  /** Infinity where licenses are not counted. */
  free: number;
}

export type AskedFacts =
  | { state: "under-way" | "missing"; operation: number }
  | { state: "waits"; tokenId: string; token: string }
  | { state: "refused"; operation: number; number: number | null };

/** How far a device's own installation has come, as its management server tells. */
export const installStates = [
  "installed",
  "installing",
  "waits-for-user",
  "refused-by-user",
  "install-failed",
] as const;

export type InstallState = (typeof installStates)[number];

export interface InstallFacts {
  state: InstallState;
}
