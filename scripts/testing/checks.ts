import { generateIfStale, NEXT } from "#scripts/launcher/build.ts";
import { type Outcome, programOf, runTool } from "#scripts/run-tool.ts";
import type { Tally } from "#scripts/testing/tally.ts";

interface Check {
  name: string;
  args: readonly string[];
}

const SOURCES = ["app", "components", "lib", "prisma", "scripts", "tests"];

const checks: Check[] = [
  { name: "lint", args: [programOf("eslint/bin/eslint.js"), "--max-warnings=0", "."] },
  { name: "format", args: [programOf("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."] },
  { name: "types", args: [programOf("typescript/bin/tsc"), "--noEmit", "-p", "."] },
  { name: "layers", args: [programOf("dependency-cruiser/bin/dependency-cruise.mjs"), ...SOURCES] },
  { name: "unused", args: [programOf("knip/bin/knip.js"), "--no-progress", "--no-config-hints"] },
];

/** Looks at the code without running it; each of the five checks counts as one test. Two at a time, the longest first. */
export async function check(tell: (line: string) => void): Promise<Tally> {
  await generateIfStale();
  await runTool([NEXT, "typegen"], { quiet: true });
  let failed = 0;
  const waiting = [...checks];
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const outcome = await runTool(one.args, { quiet: true });
      if (outcome.exitCode !== 0) failed += 1;
      tell(report(one, outcome));
    }
  };
  await Promise.all([lane(), lane()]);
  return { passed: checks.length - failed, failed, skipped: 0 };
}

function report({ name }: Check, { exitCode, said, seconds }: Outcome): string {
  const time = `${seconds.toFixed(1)} s`;
  return exitCode === 0 ? `  ✓ ${name} ${time}` : `  × ${name} ${time}\n${said.trimEnd()}\n`;
}
