"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useTransition } from "react";

const AT_MOST_EVERY_MS = 700;
const POLL_MS = 15_000;

/**
 * Keeps a page true while it is open: asks the server for it again when something it shows has changed, one asking at a
 * time, since asking again would put off what is already on its way. Where the stream does not come through, it asks now
 * and then.
 */
export function Live({ groupId, topics }: { groupId: string; topics: readonly string[] }) {
  const router = useRouter();
  const [refreshing, start] = useTransition();
  const missed = useRef(false);
  const wanted = topics.join();

  const refresh = useEffectEvent(() => {
    missed.current = refreshing;
    if (!refreshing) start(() => router.refresh());
  });

  useEffect(() => {
    if (refreshing || !missed.current) return;
    const waiting = window.setTimeout(() => refresh(), AT_MOST_EVERY_MS);
    return () => window.clearTimeout(waiting);
  }, [refreshing]);

  useEffect(() => {
    const query = new URLSearchParams({ group: groupId, topics: wanted });
    const stream = new EventSource(`/api/live?${query}`);
    let waiting: number | undefined;
    let polling: number | undefined;

    const soon = () => {
      waiting ??= window.setTimeout(() => {
        waiting = undefined;
        refresh();
      }, AT_MOST_EVERY_MS);
    };
    const poll = () => {
      polling ??= window.setInterval(soon, POLL_MS);
    };
    stream.addEventListener("change", soon);
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
  }, [groupId, wanted]);

  return null;
}
