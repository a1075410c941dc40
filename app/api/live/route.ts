import { requireGrant } from "#lib/auth/require-grant.ts";
import { watchChanges } from "#lib/features/live/watch-changes.ts";

export const dynamic = "force-dynamic";

const BEAT_MS = 20_000;

/** One stream a page: that something changed, never what; the page then asks again for what it shows. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const scope = await requireGrant(searchParams.get("group") ?? "", "group:read");
  const topics = new Set((searchParams.get("topics") ?? "").split(","));
  const encoder = new TextEncoder();
  let stop = () => {};

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      write("retry: 3000\n\n");
      const unwatch = watchChanges(scope, topics, (topic) => write(`event: change\ndata: ${topic}\n\n`));
      const beat = setInterval(() => write(": beat\n\n"), BEAT_MS);
      stop = () => {
        unwatch();
        clearInterval(beat);
      };
      request.signal.addEventListener("abort", () => {
        stop();
        controller.close();
      });
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}
