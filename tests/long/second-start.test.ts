import { expect, test } from "vitest";
import { kill, newInstallation, startLauncher } from "#tests/integration/launcher/launcher.ts";

const AT_MOST_MS = 3_000;

test("a second start of everything but the pages takes less than 3 seconds", async () => {
  const installation = await newInstallation();
  const first = startLauncher(installation);
  await first.ready();
  kill(first, "SIGTERM");
  await first.ended();

  const begun = performance.now();
  await startLauncher(installation).ready();
  expect(performance.now() - begun).toBeLessThan(AT_MOST_MS);
});
