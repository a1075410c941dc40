import { answer } from "#lib/actions/answer.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { exportLeftOut } from "#lib/features/inventory/import/export-left-out.ts";
import { csvDownload } from "../../../../csv-download.ts";
import { withMark } from "../../../export/with-mark.ts";

/** The rows that an import leaves out, with the reason of each; a spreadsheet opens it. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ groupId: string; importId: string }> },
) {
  const { groupId, importId } = await context.params;
  const granted = await answer(() => requireGrant(groupId, "inventory:write"));
  if (granted.status === "refused") return new Response(null, { status: 403 });
  const rows = await exportLeftOut(granted.value, importId);
  return rows ? csvDownload("left-out.csv", withMark(rows)) : new Response(null, { status: 404 });
}
