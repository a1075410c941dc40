import { z } from "zod";

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestSchema = z
  .object({
    success: z.boolean(),
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    success: report.success,
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightSchema = z
  .object({
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats, errors }) => ({
    success: stats.unexpected + stats.flaky + errors.length === 0,
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

const reportSchema = z.union([vitestSchema, playwrightSchema]);

/**
 * Counts what a runner reported. A test that passed only when tried again failed; so did, once, a runner that broke
 * down beside its tests or left no report.
 */
export function tallyOf(report: unknown, exitCode: number | null): Tally {
  const read = reportSchema.safeParse(report);
  if (!read.success) return { passed: 0, failed: 1, skipped: 0 };
  const { success, passed, failed, skipped } = read.data;
  const broken = failed === 0 && (!success || exitCode !== 0);
  return { passed, failed: broken ? 1 : failed, skipped };
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
});

/** The line that `npm test` ends with. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
