import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, realpathSync } from "node:fs";
import { findBinaries } from "#scripts/database/binaries.ts";
import { openCluster } from "#scripts/database/cluster.ts";
import { databaseHome } from "#scripts/database/home.ts";
import { createOwner } from "#scripts/database/owner.ts";
import { clearRemains, findPostmaster, type Postmaster } from "#scripts/database/postmaster.ts";
import { as, databaseUser } from "#scripts/database/system-user.ts";
import { freePort } from "#scripts/free-port.ts";
import { Problem } from "#scripts/problem.ts";
import { until } from "#scripts/until.ts";

export interface EmbeddedDatabase {
  /** For the owner of the tables, who may create roles and databases but bypasses no policy. */
  url: string;
  /** For the superuser, whom no policy holds. */
  superuserUrl: string;
  home: string;
  /** It was running already, left behind by a launcher that was killed. */
  attached: boolean;
  isRunning(): boolean;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  logFile: string;
  settings?: Readonly<Record<string, string>>;
  /** The port of before a restart, which clients know; any free one otherwise. */
  port?: number;
}

const START_MS = 60_000;
const STOP_MS = 30_000;
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  log_checkpoints: "off",
  max_connections: "100",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  log_timezone: "UTC",
  timezone: "UTC",
};

/** Starts PostgreSQL on the cluster that belongs to `dataDir`, or attaches to the one that runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const user = databaseUser();
  const home = databaseHome(realpathSync(options.dataDir), user);
  const binaries = findBinaries(home, user);
  const cluster = openCluster(home, binaries, user);
  const running = await runningOn(cluster.folder);
  const { pid, port } = running ?? (await launch(binaries.postgres, cluster.folder, options));
  const superuserUrl = `postgresql://postgres:${cluster.password}@127.0.0.1:${port}/postgres`;
  const url = await createOwner(superuserUrl, cluster.password);
  const attached = running !== undefined;
  const isRunning = () => findPostmaster(cluster.folder)?.pid === pid;
  const stop = () => stopServer(pid, isRunning);
  return { url, superuserUrl, home, attached, isRunning, stop };
}

async function runningOn(cluster: string): Promise<Postmaster | undefined> {
  const settled = () => {
    const found = findPostmaster(cluster);
    return !found || found.status === "ready" ? { found } : undefined;
  };
  return (await until(settled, START_MS))?.found;
}

async function launch(program: string, cluster: string, options: EmbeddedOptions): Promise<Postmaster> {
  await clearRemains(cluster);
  const port = options.port ?? (await freePort());
  const settings = Object.entries({ ...SETTINGS, ...options.settings, port: String(port) });
  const args = ["-D", cluster, ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const hasEnded = spawnServer(program, args, options.logFile);
  const answer = await until(() => (hasEnded() ? "ended" : readyOn(cluster)), START_MS);
  if (answer && answer !== "ended") return answer;
  throw notStarted(options.logFile);
}

/** In a session of its own, so that it outlives a Ctrl-C until those who use it are gone. */
function spawnServer(program: string, args: readonly string[], logFile: string): () => boolean {
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(program, args, {
    ...as(databaseUser()),
    cwd: "/",
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once("exit", () => (ended = true)).once("error", () => (ended = true));
  return () => ended;
}

function readyOn(cluster: string): Postmaster | undefined {
  const found = findPostmaster(cluster);
  return found?.status === "ready" ? found : undefined;
}

/** Ends every session first politely, then at once; both leave the files whole. */
async function stopServer(pid: number, isRunning: () => boolean): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!isRunning()) return;
    process.kill(pid, signal);
    await until(() => !isRunning(), STOP_MS);
  }
}

function notStarted(logFile: string): Problem {
  const reason = readFileSync(logFile, "utf8").match(
    /(?:FATAL|PANIC): +(.*)(?![\s\S]*(?:FATAL|PANIC):)/,
  )?.[1];
  return new Problem(
    `The embedded database did not start${reason ? `: ${reason}` : ""}.`,
    `Mend that and start again; all it said is in ${logFile}.`,
  );
}
