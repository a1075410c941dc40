"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const AT_MOST_EVERY_MS = 700;
const POLL_MS = 15_000;

/**
 * Keeps a page true while it is open: asks the server for it again when something it shows has changed.
 * Where the stream does not come through, it asks now and then.
 */
export function Live({ groupId, topics }: { groupId: string; topics: readonly string[] }) {
  const router = useRouter();
  const wanted = topics.join();

  useEffect(() => {
    const query = new URLSearchParams({ group: groupId, topics: wanted });
    const stream = new EventSource(`/api/live?${query}`);
    let waiting: number | undefined;
    let polling: number | undefined;

    const refresh = () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined;
        router.refresh();
      }, AT_MOST_EVERY_MS);
    };
    const poll = () => {
      polling ??= window.setInterval(refresh, POLL_MS);
    };
    stream.addEventListener("change", refresh);
    stream.addEventListener("open", () => {
      window.clearInterval(polling);
      polling = undefined;
    });
    stream.addEventListener("error", poll);
    return () => {
      stream.close();
      window.clearTimeout(waiting);
      window.clearInterval(polling);
    };
  }, [groupId, wanted, router]);

  return null;
}
