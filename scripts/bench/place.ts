import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#scripts/database/embedded.ts";
import { prepareDatabase } from "#scripts/database/prepare.ts";
import { startApple, type BenchApple } from "#scripts/bench/apple.ts";
import { startWorker, type BenchWorker } from "#scripts/bench/worker-talk.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";

export interface Place {
  apple: BenchApple;
  worker: BenchWorker;
  /** Another worker process takes over: one that has read nothing of Apple yet, so that changed limits hold at once. */
  renewWorker(): Promise<void>;
  /** The most memory that any worker process took so far. */
  peakMb(): number;
  superuserUrl: string;
  customerId: string;
  groupId: string;
  scope: Granted<Permission>;
  close(): Promise<void>;
}

/** A database as shipped (durable, embedded), an Apple of its own, and a customer. */
export async function openPlace(): Promise<Place> {
  const dataDir = mkdtempSync(join(tmpdir(), "quartermaster-bench-"));
  chmodSync(dataDir, 0o711);
  const server = await startEmbedded({ dataDir, logFile: join(dataDir, "server.log") });
  await prepareDatabase(server.url);
  const apple = await startApple();
  Object.assign(process.env, {
    DATABASE_URL: server.url,
    APPLE_API_URL: `${apple.url}/mdm/v2`,
    APPLE_LOOKUP_URL: `${apple.url}/lookup`,
    APPLE_CONTENT_METADATA_URL: `${apple.url}/WebObjects/MZStorePlatform.woa/wa/lookup`,
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    LOG_LEVEL: "error",
  });
  const { setUpInstallation } = await import("#lib/features/setup/set-up-installation.ts");
  const { customerScope } = await import("#lib/jobs/customer-scope.ts");
  const password = randomBytes(18).toString("base64url");
  const made = await setUpInstallation({
    customerName: "Bench",
    memberName: "Bench",
    email: "bench@example.org",
    password,
  });
  const scope = await customerScope(made.customerId, "bench");
  if (!scope) throw new Error("The customer just made has no group.");
  let worker = await startWorker();
  let peakOfOthers = 0;
  return {
    apple,
    get worker() {
      return worker;
    },
    async renewWorker() {
      peakOfOthers = Math.max(peakOfOthers, worker.peakMb());
      await worker.close();
      worker = await startWorker();
    },
    peakMb: () => Math.max(peakOfOthers, worker.peakMb()),
    superuserUrl: asSuperuser(server.url, server.superuserUrl),
    ...made,
    scope,
    async close() {
      const { closeQueue } = await import("#lib/data/queue.ts");
      const { disconnect } = await import("#lib/data/client.ts");
      await worker.close();
      await closeQueue();
      await disconnect();
      await apple.close();
      await server.stop();
      for (const folder of [server.home, dataDir]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The application's database, seen by the superuser. */
function asSuperuser(url: string, superuserUrl: string): string {
  const address = new URL(superuserUrl);
  address.pathname = new URL(url).pathname;
  return address.href;
}
