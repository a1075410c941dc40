import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programOf, runTool } from "#scripts/run-tool.ts";
import { type Tally, tallyOf } from "#scripts/testing/tally.ts";

/** Runs one of vitest's projects and counts its tests. */
export const runVitest = (project: string): Promise<Tally> =>
  withReport(async (report) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const args = [programOf("vitest/vitest.mjs"), "run", "--project", project, ...reporters];
    return runTool([...args, "--passWithNoTests"]);
  });

/** Runs the browser tests in that Chromium and counts them. */
export const runPlaywright = (
  chromium: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<Tally> =>
  withReport((report) =>
    runTool(
      [programOf("@playwright/test/cli.js"), "test", "--reporter=list,json", "--pass-with-no-tests", ...args],
      { env: { ...environment, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
    ),
  );

async function withReport(run: (report: string) => Promise<{ exitCode: number | null }>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "quartermaster-report-"));
  const report = join(folder, "report.json");
  try {
    const { exitCode } = await run(report);
    const read: unknown = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
    return tallyOf(read, exitCode);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
