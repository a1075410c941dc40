import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#scripts/free-port.ts";
import { scratch } from "#scripts/testing/scratch.ts";

export interface OwnConsole {
  setupLink: string;
  /** The pretended Apple's own address. */
  apple: string;
  stop: () => Promise<void>;
}

/** A console beside the one that all journeys share: a database of its own, and a customer whose Apple is the pretended one. */
export async function ownConsole(environment: Record<string, string>): Promise<OwnConsole> {
  const folder = mkdtempSync(join(scratch(), "quartermaster-own-"));
  chmodSync(folder, 0o711);
  const [port, emulatorPort] = [await freePort(), await freePort()];
  const apple = `http://127.0.0.1:${emulatorPort}`;
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: folder,
      EMULATOR_PORT: String(emulatorPort),
      EMULATOR_PRESET: "empty",
      APPLE_API_URL: `${apple}/mdm/v2`,
      APPLE_LOOKUP_URL: `${apple}/lookup`,
      APPLE_CONTENT_METADATA_URL: `${apple}/WebObjects/MZStorePlatform.woa/wa/lookup`,
      EVENT_POLL_SECONDS: "1",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  let said = "";
  const setupLink = await new Promise<string>((resolve, reject) => {
    const hear = (some: Buffer) => {
      said += some.toString();
      const link = /Set it up within the hour: (\S+)/.exec(said)?.[1];
      if (link) resolve(link);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`The console did not start: ${said}`)));
  });
  return { setupLink, apple, stop };
}
