import { makeIfStale, type Product } from "#scripts/launcher/make-if-stale.ts";
import { Problem } from "#scripts/problem.ts";
import { inRoot, ROOT } from "#scripts/root.ts";
import { programOf, runTool } from "#scripts/run-tool.ts";

export const NEXT = programOf("next/dist/bin/next");

const databaseClient = (signal?: AbortSignal): Product => ({
  root: ROOT,
  sources: { include: ["prisma/schema.prisma", "package-lock.json"] },
  stamp: inRoot("prisma/generated/.made-from"),
  make: () => make("Generating the database client", ["scripts/prisma.mjs", "generate"], signal),
});

const pages = (tell: (line: string) => void, signal?: AbortSignal): Product => ({
  root: ROOT,
  sources: {
    include: [
      "{app,components,lib,public}/**/*",
      "{next.config,postcss.config,proxy,instrumentation}.{ts,mjs}",
      "prisma/schema.prisma",
      "{package,package-lock,tsconfig}.json",
    ],
    exclude: ["**/*.test.*", "**/*.md", "lib/apple-emulator/**"],
  },
  stamp: inRoot(".next/.made-from"),
  make: () => {
    tell("Building the pages; this takes less than a minute.");
    return make("Building the pages", [NEXT, "build"], signal);
  },
});

export const generateIfStale = (signal?: AbortSignal): Promise<boolean> =>
  makeIfStale(databaseClient(signal));

/** Builds the pages for production unless they were built from these very sources. */
export async function buildIfStale(tell: (line: string) => void, signal?: AbortSignal): Promise<boolean> {
  await generateIfStale(signal);
  return makeIfStale(pages(tell, signal));
}

async function make(what: string, args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { exitCode, said } = await runTool(args, { quiet: true, env, signal });
  if (exitCode !== 0)
    throw new Problem(`${what} failed:\n\n${said.trim()}\n\n`, "Mend that and start again.");
}
