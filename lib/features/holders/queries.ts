import "server-only";

export type { Holder } from "#lib/data/holdings.ts";
export type { MdmIds, OwnedDevice } from "#lib/data/holder-kin.ts";
export type { ComingInvitation, ComingLicense } from "#lib/data/holder-ahead.ts";
export type { ComingCommand, HolderAhead } from "#lib/features/holders/ahead.ts";
export type { HolderMoment } from "#lib/features/holders/timeline.ts";
export type { WhyNotView } from "#lib/features/holders/why-not.ts";
export { viewAhead } from "#lib/features/holders/ahead.ts";
export { devicesOf, mdmIdsOf } from "#lib/features/holders/kin.ts";
export { listMoments } from "#lib/features/holders/timeline.ts";
export { viewWhyNot } from "#lib/features/holders/why-not.ts";
