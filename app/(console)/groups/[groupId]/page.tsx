import { redirect } from "next/navigation";
import { requireGrant } from "#lib/auth/require-grant.ts";

export default async function GroupPage({ params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  await requireGrant(groupId, "group:read");
  redirect(`/groups/${groupId}/tokens`);
}
