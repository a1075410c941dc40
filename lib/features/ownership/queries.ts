import "server-only";

export type { AskedTakeOver } from "#lib/features/ownership/ask-take-over.ts";
export type { Evidence } from "#lib/features/ownership/gather-evidence.ts";
export type { OwnerView, TakeOverView } from "#lib/features/ownership/view-take-over.ts";
export { printEvidence } from "#lib/features/ownership/print-evidence.ts";
export { diagnose } from "#lib/features/ownership/diagnose.ts";
export { gatherEvidence } from "#lib/features/ownership/gather-evidence.ts";
export { viewTakeOver } from "#lib/features/ownership/view-take-over.ts";
