import { NewImportPage } from "#components/inventory/import/new-import-page.tsx";
import { NoImport } from "#components/inventory/import/no-import.tsx";
import { grantIfAllowed } from "#lib/auth/require-grant.ts";
import type { ImportKind } from "#lib/features/inventory/queries.ts";
import { inventoryPlace } from "../inventory-place.ts";

/** Where a table of devices or people is uploaded, for whoever may. */
export async function NewImport({ groupId, kind }: { groupId: string; kind: ImportKind }) {
  const { customer, imports } = await inventoryPlace(groupId, kind);
  const place = { kind, base: `/groups/${groupId}`, customer };
  if (!(await grantIfAllowed(groupId, "inventory:write"))) return <NoImport {...place} />;
  return <NewImportPage {...place} groupId={groupId} imports={imports} />;
}
