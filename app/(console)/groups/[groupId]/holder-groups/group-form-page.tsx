import { notFound } from "next/navigation";
import { HolderGroupForm } from "#components/holder-groups/holder-group-form.tsx";
import { kinds } from "#components/inventory/words.ts";
import { Page } from "#components/layout/page.tsx";
import { PageHead } from "#components/layout/page-head.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import { can } from "#lib/domain/access/permission.ts";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import { viewHolderGroup } from "#lib/features/holder-groups/queries.ts";
import { createHolderGroupAction, editHolderGroupAction, previewRuleAction } from "./actions.ts";
import { holderGroupPlace } from "./place.ts";

interface GroupFormPageProps {
  kind: HolderKind;
  groupId: string;
  /** The group to edit; left out for a new one. */
  holderGroupId?: string;
}

/** Makes a group of devices or people, or edits one. */
export async function GroupFormPage({ kind, groupId, holderGroupId }: GroupFormPageProps) {
  const { scope, path, names, crumbs } = await holderGroupPlace(groupId, kind);
  const view = holderGroupId ? await viewHolderGroup(scope, holderGroupId) : null;
  if (holderGroupId && view?.group.kind !== kind) notFound();
  const title = view ? `Edit ${view.group.name}` : `New group of ${kinds[kind].many}`;
  const mine = can(scope.role, "inventory:write") && view?.group.source !== "scim";
  const edited = holderGroupId ?? "";
  return (
    <Page crumbs={[...crumbs, { label: title }]}>
      <PageHead title={title} sentence="Nothing of it reaches Apple. Who is in it can be planned for." />
      {mine ? (
        <HolderGroupForm
          kind={kind}
          action={(view ? editHolderGroupAction : createHolderGroupAction).bind(null, groupId)}
          preview={previewRuleAction.bind(null, groupId)}
          names={{ ...names, lists: names.lists.filter(({ id }) => id !== edited) }}
          here={groupId}
          group={view?.group}
          backHref={view ? `${path}/${edited}` : path}
        />
      ) : (
        <NoPermission>
          {view?.group.source === "scim"
            ? "A directory keeps this group: it is changed there."
            : "Operators, admins and owners keep groups. Ask one of them."}
        </NoPermission>
      )}
    </Page>
  );
}
