import { answer } from "#lib/actions/answer.ts";
import { requireGrant } from "#lib/auth/require-grant.ts";
import { type Evidence, gatherEvidence } from "#lib/features/ownership/queries.ts";

export interface EvidenceContext {
  params: Promise<{ groupId: string; tokenId: string }>;
}

/** A file of evidence about whose a location is. */
export async function evidenceAnswer(
  { params }: EvidenceContext,
  ending: "json" | "pdf",
  type: string,
  print: (evidence: Evidence) => Uint8Array,
): Promise<Response> {
  const { groupId, tokenId } = await params;
  const made = await answer(async () =>
    print(await gatherEvidence(await requireGrant(groupId, "token:read"), tokenId)),
  );
  if (made.status === "refused")
    return new Response(null, { status: made.reason === "forbidden" ? 403 : 404 });
  return new Response(new Uint8Array(made.value), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="evidence-${tokenId.slice(0, 8)}.${ending}"`,
      "cache-control": "no-store",
    },
  });
}
