export interface Deadline {
  signal: AbortSignal;
  close: () => void;
}

/** A signal that fires after so many milliseconds, or as soon as one of the others does. */
export function openDeadline(timeoutMs: number, others: readonly AbortSignal[]): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException("Time is up", "TimeoutError")), timeoutMs);
  const unfollow = others.map((other) => follow(other, controller));
  return {
    signal: controller.signal,
    close: () => {
      clearTimeout(timer);
      for (const stop of unfollow) stop();
    },
  };
}

function follow(other: AbortSignal, controller: AbortController): () => void {
  const abort = () => controller.abort(other.reason);
  if (other.aborted) abort();
  other.addEventListener("abort", abort, { once: true });
  return () => other.removeEventListener("abort", abort);
}
