import type { Supervised } from "#scripts/launcher/supervise.ts";
import { Problem } from "#scripts/problem.ts";
import { until } from "#scripts/until.ts";

const START_MS = 60_000;
const FAILURES_ENOUGH = 3;

/** Waits until the web server answers; a Problem when it keeps ending or never does. */
export async function awaitAnswer(url: string, web: Supervised, signal: AbortSignal): Promise<void> {
  const answered = await until(async () => {
    signal.throwIfAborted();
    if (web.failures() >= FAILURES_ENOUGH) throw notStarted(web);
    return answers(url);
  }, START_MS);
  if (!answered) throw notStarted(web);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    return false;
  }
}

const notStarted = ({ name, logFile }: Supervised) =>
  new Problem(
    `The ${name} server does not answer.`,
    `What it said is in ${logFile}; mend that and start again.`,
  );
