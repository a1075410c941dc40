import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { freePort } from "#scripts/free-port.ts";
import { findPostmaster } from "#scripts/database/postmaster.ts";
import { endLeftovers } from "#scripts/launcher/leftovers.ts";
import { inRoot } from "#scripts/root.ts";
import { until } from "#scripts/until.ts";
import { copyOfPrepared, newFolder } from "#tests/integration/launcher/prepared-folder.ts";

export interface Installation {
  dataDir: string;
  port: number;
  cluster: string;
}

export interface Run {
  process: ChildProcess;
  /** Waits until the launcher says that it is ready and all its programs have begun. */
  ready(programs?: readonly string[]): Promise<void>;
  output(): string;
  /** Waits until the launcher has said it. */
  says(what: string): Promise<void>;
  /** Waits for its end; answers its exit code. */
  ended(): Promise<number | null>;
}

const PATIENCE_MS = 20_000;

export const PROGRAMS = ["web", "worker", "emulator"] as const;

/** A folder of its own, whose database and programs are gone when the test is over; made, but never started. */
export async function newInstallation(): Promise<Installation> {
  return installationIn(await copyOfPrepared());
}

/** The same before anything was ever made in it. */
export const untouchedInstallation = (): Promise<Installation> => installationIn(newFolder());

async function installationIn(dataDir: string): Promise<Installation> {
  const cluster = join(dataDir, "postgresql/cluster");
  onTestFinished(async () => {
    await endLeftovers(dataDir);
    const server = findPostmaster(cluster);
    if (server) process.kill(server.pid, "SIGQUIT");
    await until(() => !findPostmaster(cluster), PATIENCE_MS);
    rmSync(dataDir, { recursive: true });
  });
  return { dataDir, port: await freePort(), cluster };
}

interface How {
  uid?: number;
  gid?: number;
  /** A shell stands between us and the launcher, as npm does. */
  under?: "npm";
}

const LAUNCHER = inRoot("tests/integration/launcher/stand-in/launch.ts");

export function startLauncher(
  { dataDir, port }: Installation,
  environment: Record<string, string> = {},
  { under, ...as }: How = {},
): Run {
  const [program, args] = under
    ? ["/bin/sh", ["-c", `"${process.execPath}" "${LAUNCHER}"; exit $?`]]
    : [process.execPath, [LAUNCHER]];
  const child = spawn(program, args, {
    ...as,
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "test",
      DATA_DIR: dataDir,
      PORT: String(port),
      ...(under && { npm_lifecycle_event: "start" }),
      ...environment,
    },
  });
  const begun = (name: string) => hasBegun(dataDir, name);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  onTestFinished(() => void child.kill("SIGKILL"));
  async function says(what: string): Promise<void> {
    const heard = await until(() => output.includes(what) || child.exitCode !== null, PATIENCE_MS);
    if (!heard || !output.includes(what)) throw new Error(`It never said "${what}", but:\n${output}`);
  }
  return {
    process: child,
    output: () => output,
    says,
    async ready(programs = PROGRAMS) {
      await says("Ctrl-C stops it.");
      if (!(await until(() => programs.every(begun), PATIENCE_MS))) throw new Error("Not all have begun.");
    },
    async ended() {
      await until(() => child.exitCode !== null || child.signalCode !== null, PATIENCE_MS);
      return child.exitCode;
    },
  };
}

export const kill = (run: Run, signal: NodeJS.Signals): void => void run.process.kill(signal);

/** What the stand-ins noted, in order. */
export const events = ({ dataDir }: Pick<Installation, "dataDir">): string[] =>
  existsSync(join(dataDir, "events")) ? readFileSync(join(dataDir, "events"), "utf8").trim().split("\n") : [];

const hasBegun = (dataDir: string, name: string) =>
  events({ dataDir }).some((event) => event.startsWith(`${name} started`));

export function pidOf(installation: Installation, name: string): number {
  const line = events(installation).findLast((event) => event.startsWith(`${name} started`));
  return Number(line?.split(" ")[2]);
}
