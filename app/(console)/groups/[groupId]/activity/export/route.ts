import { answer } from "#lib/actions/answer.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { streamActivity } from "#lib/features/activity/export-activity.ts";

interface Context {
  params: Promise<{ groupId: string }>;
}

/** What the list shows, all of it, as CSV that is written while it is read. */
export async function GET(request: Request, { params }: Context) {
  const { groupId } = await params;
  const granted = await answer(() => requireGrant(groupId, "activity:read"));
  if (granted.status === "refused") return new Response(null, { status: 403 });
  const typed = new URL(request.url).searchParams.getAll("q").join(" ");
  return new Response(streamActivity(granted.value, typed.slice(0, 2000)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="activity-${granted.value.now().toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
    },
  });
}
