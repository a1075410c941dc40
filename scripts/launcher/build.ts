import { makeIfStale, type Product } from "#scripts/launcher/make-if-stale.ts";
import { runTool } from "#scripts/launcher/run-tool.ts";
import { inRoot, ROOT } from "#scripts/root.ts";

export const NEXT = inRoot("node_modules/next/dist/bin/next");

const databaseClient = (signal?: AbortSignal): Product => ({
  root: ROOT,
  sources: { include: ["prisma/schema.prisma", "package-lock.json"] },
  stamp: inRoot("prisma/generated/.made-from"),
  make: () => runTool("Generating the database client", ["scripts/prisma.mjs", "generate"], signal),
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
    return runTool("Building the pages", [NEXT, "build"], signal);
  },
});

export const generateIfStale = (signal?: AbortSignal): Promise<boolean> =>
  makeIfStale(databaseClient(signal));

/** Builds the pages for production unless they were built from these very sources. */
export async function buildIfStale(tell: (line: string) => void, signal?: AbortSignal): Promise<boolean> {
  await generateIfStale(signal);
  return makeIfStale(pages(tell, signal));
}
