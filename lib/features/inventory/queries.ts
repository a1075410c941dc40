import "server-only";

export type { DeviceRecord } from "#lib/data/devices.ts";
export type { Holding } from "#lib/data/holdings.ts";
export type { ImportRow, Verdict } from "#lib/data/import-rows.ts";
export type { ImportKind, ImportState } from "#lib/data/imports.ts";
export type { PersonRecord } from "#lib/data/people.ts";
export type { ImportCounts } from "#lib/features/inventory/import/counts.ts";
export type { ImportView } from "#lib/features/inventory/import/import-view.ts";
export type { InventoryList } from "#lib/features/inventory/lists.ts";
export type { DeviceView, PersonView } from "#lib/features/inventory/views.ts";
export { openImports } from "#lib/features/inventory/import/open-imports.ts";
export { viewImport } from "#lib/features/inventory/import/import-view.ts";
export type { ManyPreview } from "#lib/features/inventory/bulk/preview-many.ts";
export { previewMany } from "#lib/features/inventory/bulk/preview-many.ts";
export { listDevices, listPeople } from "#lib/features/inventory/lists.ts";
export { viewDevice, viewPerson } from "#lib/features/inventory/views.ts";
