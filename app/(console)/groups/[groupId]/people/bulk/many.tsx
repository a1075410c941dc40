import { ManyPage } from "#components/inventory/many-page.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { Page } from "#components/layout/page.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { answer } from "#lib/actions/answer.ts";
import { grantIfAllowed } from "#lib/auth/require-grant.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { type ImportKind, previewMany } from "#lib/features/inventory/queries.ts";
import type { ListSearch } from "../../list-query.ts";
import { inventoryPlace } from "../inventory-place.ts";
import { changeManyAction, removeManyAction } from "./actions.ts";

const MOST_ROWS = 1000;

export interface ManyProps {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<ListSearch>;
}

/** The devices or people that a list sends here, to be changed or removed together. */
export async function Many({ kind, params, searchParams }: ManyProps & { kind: ImportKind }) {
  const [{ groupId }, search] = [await params, await searchParams];
  const base = `/groups/${groupId}`;
  const { customer, groups } = await inventoryPlace(groupId, kind);
  const scope = await grantIfAllowed(groupId, "inventory:write");
  if (!scope)
    return (
      <Page crumbs={[{ label: customer, href: base }, { label: "Edit" }]}>
        <NoPermission title="Not yours to edit">
          Editing takes the role of an operator, an admin or an owner here.
        </NoPermission>
      </Page>
    );
  const { ids, matching } = chosenBy(search);
  const read = await answer(() =>
    previewMany(scope, { kind, ids, ...(matching !== undefined && { matching }) }),
  );
  return (
    <ManyPage
      kind={kind}
      base={base}
      customer={customer}
      preview={read.status === "done" ? read.value : null}
      refused={read.status === "done" ? undefined : wordingFor(read.reason, read.facts)}
      chosen={{ kind, ids: ids.join(" "), ...(matching !== undefined && { matching }) }}
      groups={groups}
      acts={{ change: changeManyAction.bind(null, groupId), remove: removeManyAction.bind(null, groupId) }}
    />
  );
}

/** Chosen rows, or the filter whose rows are all meant. */
function chosenBy(search: ListSearch): { ids: string[]; matching?: string } {
  const several = (name: string) => [search[name] ?? []].flat();
  if (several("all")[0] === "1") return { ids: [], matching: several("q").join(" ").trim().slice(0, 1000) };
  return { ids: [...new Set(several("ids").filter(isRowId))].slice(0, MOST_ROWS) };
}
