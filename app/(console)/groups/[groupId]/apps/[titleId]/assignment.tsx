import { AssignmentForm } from "#components/invitations/assignment-form.tsx";
import { Section } from "#components/layout/section.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { assignmentOf, forecastAuto } from "#lib/features/invitations/queries.ts";
import { setTitleAssignmentAction } from "../../tokens/invitation-actions.ts";

/** How an app is given out, and whose license it takes; to be changed where its tokens live. */
export async function Assignment({ groupId, titleId }: { groupId: string; titleId: string }) {
  const scope = await requireGrant(groupId, "license:read");
  const { assignmentType, licensing } = await assignmentOf(scope, titleId);
  const { people, here } = await forecastAuto(await requireGrant(groupId, "token:read"), titleId);
  return (
    <Section id="assignment" title="Assignment">
      {can(scope.role, "token:write") && here ? (
        <AssignmentForm
          key={`${assignmentType} ${licensing}`}
          action={setTitleAssignmentAction.bind(null, groupId)}
          titleId={titleId}
          assignmentType={assignmentType}
          licensing={licensing}
          people={people}
        />
      ) : (
        <FactList
          facts={[
            { term: "Given out", value: assignmentType === "auto" ? "Auto" : "On demand" },
            { term: "License", value: licensing === "user" ? "The user’s" : "The device’s" },
          ]}
        />
      )}
    </Section>
  );
}
