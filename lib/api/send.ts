import type { Answer } from "#lib/api/answer.ts";
import { etagOf, isKnown } from "#lib/api/etag.ts";
import type { Problem } from "#lib/api/problem.ts";

/** The answer on its way; to a question, with an ETag, and without a body for whoever has it already. */
export function sendAnswer(answer: Answer, request: Request, headers: Headers): Response {
  const { status, text, location, link, replayed } = answer;
  if (location !== null) headers.set("location", location);
  if (link !== null) headers.set("link", link);
  if (replayed) headers.set("idempotency-replayed", "true");

  const isQuestion = request.method === "GET" || request.method === "HEAD";
  headers.set("cache-control", isQuestion ? "private, no-cache" : "no-store");
  if (text === null) return new Response(null, { status, headers });

  if (isQuestion) headers.set("etag", etagOf(text));
  if (isQuestion && isKnown(request.headers, etagOf(text)))
    return new Response(null, { status: 304, headers });
  headers.set("content-type", "application/json");
  return new Response(text, { status, headers });
}

export function sendProblem(problem: Problem, more: Record<string, string>, headers: Headers): Response {
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  headers.set("content-type", "application/problem+json");
  headers.set("cache-control", "no-store");
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}
