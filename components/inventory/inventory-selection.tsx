import type { ReactNode } from "react";
import { BulkButton } from "#components/ui/bulk-bar.tsx";
import { SelectableTable } from "#components/ui/selectable-table.tsx";

interface InventorySelectionProps {
  list: "devices" | "people";
  base: string;
  /** How many match; left out where nobody has counted to the end. */
  matching: number | undefined;
  typed: string;
  /** The plan that these are chosen for, as its address; empty where none was begun. */
  plan: string;
  /** Otherwise the rows are only read. */
  mayAssign: boolean;
  mayWrite: boolean;
  /** Where chosen people are registered with Apple. */
  registerAt?: string | undefined;
  /** Where chosen people are invited. */
  inviteAt?: string | undefined;
  children: ReactNode;
}

/** Rows that can be chosen: for a plan of who gets titles or loses some, and to be edited or removed together. */
export function InventorySelection({
  list,
  base,
  matching,
  typed,
  plan,
  mayAssign,
  mayWrite,
  registerAt,
  inviteAt,
  children,
}: InventorySelectionProps) {
  if (!mayAssign && !mayWrite) return children;
  const planning = { formAction: `${base}/plans/new`, formMethod: "get", name: "kind" };
  return (
    <SelectableTable
      id={list}
      total={matching}
      carry={{ list, q: typed, ...(plan && { plan }) }}
      acts={
        plan ? (
          <BulkButton
            {...planning}
            value={new URLSearchParams(plan).get("kind") ?? "assign"}
            icon="arrow-up-right"
            label="Add {count} to the plan"
          />
        ) : (
          <>
            {mayAssign && (
              <BulkButton
                {...planning}
                value="assign"
                icon="arrow-up-right"
                label="Assign titles to {count}"
              />
            )}
            {registerAt && (
              <BulkButton formAction={registerAt} formMethod="get" icon="user-round-plus" label="Register…" />
            )}
            {inviteAt && <BulkButton formAction={inviteAt} formMethod="get" icon="mail" label="Invite…" />}
            {mayWrite && (
              <BulkButton
                formAction={`${base}/${list}/groups/put`}
                formMethod="get"
                icon="funnel"
                label="Group or tag…"
              />
            )}
            {mayWrite && (
              <BulkButton
                formAction={`${base}/${list}/bulk`}
                formMethod="get"
                icon="pen-line"
                label="Edit…"
              />
            )}
            {mayAssign && (
              <BulkButton
                {...planning}
                value="revoke"
                kind="danger-quiet"
                icon="arrow-down-left"
                label="Revoke titles"
              />
            )}
          </>
        )
      }
    >
      {children}
    </SelectableTable>
  );
}
