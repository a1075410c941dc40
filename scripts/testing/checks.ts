import { generateIfStale, NEXT } from "#scripts/launcher/build.ts";
import { type Outcome, programOf, runTool, type Tool } from "#scripts/testing/tool.ts";
import type { Tally } from "#scripts/testing/tally.ts";

const SOURCES = ["app", "components", "lib", "prisma", "scripts", "tests"];

const checks: Tool[] = [
  { name: "format", args: [programOf("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."] },
  { name: "lint", args: [programOf("eslint/bin/eslint.js"), "--max-warnings=0", "."] },
  { name: "types", args: [programOf("typescript/bin/tsc"), "--noEmit", "-p", "."] },
  { name: "layers", args: [programOf("dependency-cruiser/bin/dependency-cruise.mjs"), ...SOURCES] },
  { name: "unused", args: [programOf("knip/bin/knip.js"), "--no-progress", "--no-config-hints"] },
];

/** Looks at the code without running it; each of the five checks counts as one test. */
export async function check(tell: (line: string) => void): Promise<Tally> {
  await generateIfStale();
  await runTool({ name: "route types", args: [NEXT, "typegen"] }, { quiet: true });
  let failed = 0;
  for (const tool of checks) {
    const outcome = await runTool(tool, { quiet: true });
    if (outcome.exitCode !== 0) failed += 1;
    tell(report(tool, outcome));
  }
  return { passed: checks.length - failed, failed, skipped: 0 };
}

function report({ name }: Tool, { exitCode, said, seconds }: Outcome): string {
  const time = `${seconds.toFixed(1)} s`;
  return exitCode === 0 ? `  ✓ ${name} ${time}` : `  × ${name} ${time}\n${said.trimEnd()}\n`;
}
