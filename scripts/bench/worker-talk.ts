import { fork } from "node:child_process";
import { once } from "node:events";
import { WORKER_FLAGS } from "#scripts/launcher/worker-flags.ts";
import { inRoot } from "#scripts/root.ts";

export type WorkerWish = { customerId: string } & (
  | { do: "sync"; tokenId: string }
  | { do: "plan"; ask: unknown }
  | { do: "apply"; planId: string }
  | { do: "import"; operationId: string }
);

export type WorkerAnswer = { seconds: number; peakMb: number; result: unknown } | { failure: string };

export interface BenchWorker {
  ask(wish: WorkerWish): Promise<{ seconds: number; result: unknown }>;
  /** The most memory it took until its last answer. */
  peakMb(): number;
  close(): Promise<void>;
}

export async function startWorker(): Promise<BenchWorker> {
  const child = fork(inRoot("scripts/bench/worker.ts"), { execArgv: [...WORKER_FLAGS] });
  await once(child, "message");
  let peak = 0;
  return {
    peakMb: () => peak,
    async ask(wish) {
      const answered = once(child, "message") as Promise<[WorkerAnswer]>;
      child.send(wish);
      const [answer] = await answered;
      if ("failure" in answer) throw new Error(answer.failure);
      peak = Math.max(peak, answer.peakMb);
      return answer;
    },
    async close() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
