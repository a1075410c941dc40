import { redirect } from "next/navigation";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { can } from "#lib/domain/access/permission.ts";

/** The address of all settings leads to the first of them that this member may see. */
export async function GET(_request: Request, { params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const { role } = await requireGrant(groupId, "group:read");
  redirect(`/groups/${groupId}/settings/${can(role, "member:read") ? "members" : "account"}`);
}
