import { answer } from "#lib/actions/answer.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { exportDevices } from "#lib/features/inventory/export-list.ts";
import { csvDownload } from "../../csv-download.ts";
import { withMark } from "../../people/export/with-mark.ts";

/** What the list shows, all of it; `?mark=yes` begins with the mark by which some programs know UTF-8. */
export async function GET(request: Request, { params }: { params: Promise<{ groupId: string }> }) {
  const { groupId } = await params;
  const granted = await answer(() => requireGrant(groupId, "inventory:read"));
  if (granted.status === "refused") return new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const typed = searchParams.getAll("q").join(" ").slice(0, 2000);
  const day = granted.value.now().toISOString().slice(0, 10);
  const parts = exportDevices(granted.value, typed);
  return csvDownload(`devices-${day}.csv`, searchParams.get("mark") === "yes" ? withMark(parts) : parts);
}
