import { readiness } from "#lib/features/health/readiness.ts";

export const dynamic = "force-dynamic";

/** Whether the database and a worker are there: 200 or 503, and which is missing. */
export async function GET() {
  const state = await readiness(new Date());
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
}
