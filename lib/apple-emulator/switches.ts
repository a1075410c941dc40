import { DAY_MS } from "#lib/apple-emulator/apple-date.ts";
import { AppleFailure } from "#lib/apple-emulator/failure.ts";

/** Where Apple's documentation is silent, what this emulator does, one switch a question. */
export const defaultSwitches = {
  latencyMs: 0,
  pageSize: 500,
  cursorPageSize: 100,
  emptyTotalPages: 1 as 0 | 1,
  eventDelayMs: 400,
  eventLifeMs: 7 * DAY_MS,
  versionLifeMs: 30 * DAY_MS,
  throttle: true,
  publicLookupPerMinute: 0,
  badTokenHttp200: false,
  tokenExpirationDateEverywhere: true,
  newTokenRevokesOld: false,
  readOnlyErrorNumber: 9601,
  readOnlyMayRegister: false,
  validateSerials: false,
  serialsCaseSensitive: false,
  clientUserIdMaxBytes: 255,
  repeatAssociate: "success" as "success" | "9616",
  absentDisassociate: "success" as "success" | "9619",
  removedRowsInDelta: false,
  filtersWithSince: "allowed" as "allowed" | "refused" | "ignored",
  clientConfigOmitted: "unchanged" as "unchanged" | "cleared",
  emptyTypesClear: true,
  loopbackHttpNotifications: false,
  anyCertificate: false,
  notificationTimeoutMs: 10_000,
  notificationRetryMs: [60_000, 180_000] as number[],
  duplicateNotifications: false,
  reorderNotifications: false,
  unlimitedAssetNotifications: false,
  subscriptionUrls: false,
  rivalEveryMs: 0,
  catalogMaxIds: 100,
};

export type Switches = typeof defaultSwitches;

const choices: Partial<Record<keyof Switches, readonly unknown[]>> = {
  emptyTotalPages: [0, 1],
  repeatAssociate: ["success", "9616"],
  absentDisassociate: ["success", "9619"],
  filtersWithSince: ["allowed", "refused", "ignored"],
  clientConfigOmitted: ["unchanged", "cleared"],
};

/** Values from outside, checked against the defaults: same type, one of the choices, no unknown name. */
export function changeSwitches(switches: Switches, changes: Record<string, unknown>): Switches {
  for (const [name, value] of Object.entries(changes)) {
    if (!isSwitch(name) || !fits(name, value)) throw new AppleFailure(9602);
  }
  return { ...switches, ...changes };
}

function isSwitch(name: string): name is keyof Switches {
  return Object.hasOwn(defaultSwitches, name);
}

function fits(name: keyof Switches, value: unknown): boolean {
  const allowed = choices[name];
  if (allowed) return allowed.includes(value);
  const standard = defaultSwitches[name];
  if (Array.isArray(standard)) return Array.isArray(value) && value.every(isAmount);
  if (typeof standard === "number") return isAmount(value) && (name !== "pageSize" || value > 0);
  return typeof value === typeof standard;
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
