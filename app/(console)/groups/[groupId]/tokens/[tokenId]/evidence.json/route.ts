import { gatherEvidence } from "#lib/features/ownership/queries.ts";
import { evidenceAnswer, type EvidenceContext } from "../evidence-answer.ts";

export const GET = (_request: Request, context: EvidenceContext) =>
  evidenceAnswer(context, "json", "application/json; charset=utf-8", async (scope, tokenId) =>
    new TextEncoder().encode(JSON.stringify(await gatherEvidence(scope, tokenId), null, 2)),
  );
