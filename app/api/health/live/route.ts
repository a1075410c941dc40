export const dynamic = "force-dynamic";

/** The process runs and answers; it says nothing of what it needs. */
export function GET() {
  return Response.json({ live: true }, { headers: { "cache-control": "no-store" } });
}
