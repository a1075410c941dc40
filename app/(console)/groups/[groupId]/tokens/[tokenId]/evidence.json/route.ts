import { evidenceAnswer, type EvidenceContext } from "../evidence-answer.ts";

export const GET = (_request: Request, context: EvidenceContext) =>
  evidenceAnswer(context, "json", "application/json; charset=utf-8", (evidence) =>
    new TextEncoder().encode(JSON.stringify(evidence, null, 2)),
  );
