import { notFound } from "next/navigation";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { exportOperation } from "#lib/features/operations/export-operation.ts";
import { csvDownload } from "../../../csv-download.ts";

interface Parameters {
  params: Promise<{ groupId: string; operationId: string }>;
}

export async function GET(_request: Request, { params }: Parameters): Promise<Response> {
  const { groupId, operationId } = await params;
  const found = await exportOperation(await requireGrant(groupId, "operation:read"), operationId);
  if (!found) notFound();
  return csvDownload(`operation-${found.number}.csv`, found.rows);
}
