import { printEvidence } from "#lib/features/ownership/queries.ts";
import { evidenceAnswer, type EvidenceContext } from "../evidence-answer.ts";

export const GET = (_request: Request, context: EvidenceContext) =>
  evidenceAnswer(context, "pdf", "application/pdf", printEvidence);
