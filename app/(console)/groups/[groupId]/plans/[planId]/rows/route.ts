import { notFound } from "next/navigation";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { exportPlan } from "#lib/features/plans/export-plan.ts";
import { csvDownload } from "../../../csv-download.ts";

interface Parameters {
  params: Promise<{ groupId: string; planId: string }>;
}

export async function GET(_request: Request, { params }: Parameters): Promise<Response> {
  const { groupId, planId } = await params;
  const found = await exportPlan(await requireGrant(groupId, "license:read"), planId);
  if (!found) notFound();
  return csvDownload(`plan-${found.number}.csv`, found.rows);
}
