import { notFound } from "next/navigation";
import { ImportPage } from "#components/inventory/import/import-page.tsx";
import { NoImport } from "#components/inventory/import/no-import.tsx";
import { grantIfAllowed } from "#lib/auth/require-grant.ts";
import { viewImport, type ImportKind } from "#lib/features/inventory/queries.ts";
import {
  applyImportAction,
  chooseColumnsAction,
  discardImportAction,
  sayFirstRowAction,
} from "../../devices/import/actions.ts";
import { readListQuery, type ListSearch } from "../../list-query.ts";
import { inventoryPlace } from "../inventory-place.ts";

interface OneImportProps {
  kind: ImportKind;
  params: Promise<{ groupId: string; importId: string }>;
  searchParams: Promise<ListSearch>;
}

/** One table on its way in, for whoever may bring it in. */
export async function OneImport({ kind, params, searchParams }: OneImportProps) {
  const [{ groupId, importId }, search] = [await params, await searchParams];
  const base = `/groups/${groupId}`;
  const { customer } = await inventoryPlace(groupId, kind);
  const scope = await grantIfAllowed(groupId, "inventory:write");
  if (!scope) return <NoImport kind={kind} base={base} customer={customer} />;
  const { walk } = readListQuery(base, search);
  const view = await viewImport(scope, importId, [search["rows"]].flat()[0] ?? "", walk);
  if (view?.kind !== kind) notFound();
  return (
    <ImportPage
      view={view}
      base={base}
      customer={customer}
      renaming={search["columns"] === "again"}
      acts={{
        first: sayFirstRowAction.bind(null, groupId),
        choose: chooseColumnsAction.bind(null, groupId),
        apply: applyImportAction.bind(null, groupId),
        discard: discardImportAction.bind(null, groupId),
      }}
    />
  );
}
