import { buildIfStale, generateIfStale } from "#scripts/launcher/build.ts";
import { Problem } from "#scripts/problem.ts";
import { check } from "#scripts/testing/checks.ts";
import { findChromium } from "#scripts/testing/chromium.ts";
import { runPlaywright, runVitest } from "#scripts/testing/runners.ts";
import { closingLine, sum, type Tally } from "#scripts/testing/tally.ts";

type Stage = readonly [name: string, run: () => Promise<Tally>];

const tell = (line: string) => console.log(line);

const everyday: Stage[] = [
  ["Checks", () => check(tell)],
  ["Unit and architecture tests", () => runVitest("unit")],
  ["Integration tests", () => runVitest("integration")],
  ["Browser tests", () => inBrowser()],
];
const long: Stage[] = [
  ["Long campaigns", () => runVitest("long")],
  ["All browser tests, and both looks of every page", () => inBrowser([], { LONG: "1" })],
];

async function inBrowser(args: readonly string[] = [], environment = {}): Promise<Tally> {
  const chromium = findChromium(process.env, tell);
  await buildIfStale(tell);
  return runPlaywright(chromium, args, environment);
}

/** A stage that cannot even begin has failed once, and the others still run. */
async function attempt([name, run]: Stage): Promise<Tally> {
  tell(`\n${name}`);
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runAll(stages: readonly Stage[]): Promise<Tally> {
  const results: { name: string; tally: Tally; seconds: number }[] = [];
  for (const stage of stages) {
    const begun = performance.now();
    const tally = await attempt(stage);
    results.push({ name: stage[0], tally, seconds: (performance.now() - begun) / 1000 });
  }
  tell("");
  for (const { name, tally, seconds } of results)
    tell(`${name.padEnd(30)}${closingLine(tally)} in ${Math.round(seconds)} s`);
  return sum(results.map(({ tally }) => tally));
}

await generateIfStale();
const total = await runAll(process.argv[2] === "long" ? long : everyday);
tell(closingLine(total));
process.exit(total.failed === 0 ? 0 : 1);
