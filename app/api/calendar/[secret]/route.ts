import { openFeed } from "#lib/auth/links.ts";
import { readFeed } from "#lib/features/notices/read-feed.ts";

export const dynamic = "force-dynamic";

/** A calendar program asks without signing in: the address is the secret. Unknown and revoked answer alike. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  const [, secret] = /^([\w-]{43})\.ics$/.exec((await params).secret) ?? [];
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  const opened = secret === undefined ? null : await openFeed(secret, requestId);
  if (!opened) return new Response("Not found\n", { status: 404 });
  return new Response(await readFeed(opened.scope, opened.feedId), {
    headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "private, max-age=300" },
  });
}
