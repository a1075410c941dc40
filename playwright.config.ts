import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { freePort } from "#scripts/free-port.ts";
import { scratch } from "#scripts/testing/scratch.ts";
import { OWNER } from "#tests/support/owner.ts";

const START_MS = 120_000;
const STOP_MS = 60_000;

/** Chosen once, by the process that all workers descend from, which also clears it away. */
if (!process.env["E2E_DATA_DIR"]) {
  const folder = mkdtempSync(join(scratch(), "quartermaster-e2e-"));
  chmodSync(folder, 0o711);
  process.env["E2E_DATA_DIR"] = folder;
  process.env["E2E_PORT"] = String(await freePort());
  process.env["E2E_EMULATOR_PORT"] = String(await freePort());
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}
const port = process.env["E2E_PORT"] ?? "";
const dataDir = process.env["E2E_DATA_DIR"];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 3,
  fullyParallel: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Each thing a person does is gone through every day; its other ways only in the long campaign.
  ...(process.env["LONG"] !== "1" && { grepInvert: /@long/ }),
  forbidOnly: Boolean(process.env["CI"]),
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}`,
    // Recording costs a quarter of the time. To look into a failure: npx playwright test <file> --trace on
    trace: "off",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    },
  },
  // The first journey sets the console up; all others sign in as the owner it made.
  projects: [
    { name: "set-up", testMatch: /set-up\.ts$/ },
    {
      name: "journeys",
      testMatch: /\.spec\.ts$/,
      testIgnore: /look\.spec\.ts$/,
      dependencies: ["set-up"],
      use: { storageState: OWNER },
    },
    // Every page is looked at in one rehearsal that has one of everything.
    { name: "stock", testMatch: /stock\.ts$/, dependencies: ["set-up"], use: { storageState: OWNER } },
    { name: "look", testMatch: /look\.spec\.ts$/, dependencies: ["stock"], use: { storageState: OWNER } },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    env: {
      PORT: port,
      DATA_DIR: dataDir,
      HOST: "127.0.0.1",
      EMULATOR_PORT: process.env["E2E_EMULATOR_PORT"] ?? "",
    },
    // The tests find the link to the setup page in process.env.SETUP_LINK.
    wait: { stdout: /Set it up within the hour: (?<setup_link>\S+)/ },
    timeout: START_MS,
    gracefulShutdown: { signal: "SIGTERM", timeout: STOP_MS },
  },
});
