import { Page } from "#components/layout/page.tsx";
import { RehearseButton } from "#components/setup/rehearse-button.tsx";
import { StartDoors } from "#components/setup/start-doors.tsx";
import { UploadDoor } from "#components/tokens/upload/upload-door.tsx";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";
import { readFrame } from "#lib/features/access/console.ts";
import { listTokens } from "#lib/features/tokens/queries.ts";
import { startRehearsalAction } from "../rehearsal/actions.ts";

export const metadata = { title: "Start" };

export default async function StartPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const scope = await requireGrant(groupId, "group:read");
  const { customer } = await readFrame(scope);
  const { total } = await listTokens(await requireGrant(groupId, "token:read"), {
    typed: "",
    sort: "urgency",
    descending: false,
    walk: null,
  });
  const mayRehearse = customer.kind === "live" && can(scope.role, "rehearsal:write");
  return (
    <Page crumbs={[{ label: customer.name, href: `/groups/${groupId}/tokens` }, { label: "Start" }]}>
      <StartDoors
        customer={customer.name}
        hasTokens={total > 0}
        upload={
          can(scope.role, "token:write") ? (
            <UploadDoor />
          ) : (
            <p className="soft">Your role may look at tokens. Whoever manages tokens here can upload one.</p>
          )
        }
        rehearse={
          mayRehearse ? (
            <RehearseButton action={startRehearsalAction.bind(null, groupId)} />
          ) : (
            <p className="soft">
              {customer.kind === "live" ? "Starting one takes an admin." : "You are in a rehearsal already."}
            </p>
          )
        }
      />
    </Page>
  );
}
