import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";

/** The list of devices or of people. */
export const listPath = (groupId: string, kind: HolderKind): string =>
  `/groups/${groupId}/${kind === "device" ? "devices" : "people"}`;
