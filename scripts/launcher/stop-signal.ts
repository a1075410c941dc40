import type { Environment } from "#scripts/environment.ts";

/** How often we look whether npm, or the Node that started ours, is still there. */
const LOOK_MS = 500;

/** Aborts at the first Ctrl-C or SIGTERM, and when the npm that we run under was killed. */
export function stopSignal(environment: Environment): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (environment["npm_lifecycle_event"] || process.connected) watchParent(stop);
  return controller.signal;
}

function watchParent(stop: () => void): void {
  const parent = process.ppid;
  process.once("disconnect", stop);
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_MS);
  timer.unref();
}
