import { globSync, readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import type { Measured } from "#scripts/bench/measure.ts";
import { inRoot } from "#scripts/root.ts";
import { buildIfStale } from "#scripts/launcher/build.ts";

type Manifests = Record<string, { entryJSFiles?: Record<string, string[]> }>;

/** What a page's HTML names as scripts, from what the build wrote down: the framework's and those of its layouts and its own. */
export async function pageScripts(): Promise<Measured[]> {
  await buildIfStale((line) => console.log(line));
  const { rootMainFiles } = JSON.parse(readFileSync(inRoot(".next/build-manifest.json"), "utf8")) as {
    rootMainFiles: string[];
  };
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(inRoot(`.next/${file}`))).length;
    sizes.set(file, known);
    return known;
  };
  const pages = Object.entries(readManifests()).map(([route, { entryJSFiles = {} }]) => {
    const files = new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()]);
    return { route, bytes: [...files].reduce((sum, file) => sum + sizeOf(file), 0) };
  });
  const heaviest = pages.reduce((most, page) => (page.bytes > most.bytes ? page : most));
  return [
    {
      what: `JavaScript a page sends first, gzipped: the heaviest of ${pages.length}`,
      seen: heaviest.bytes / 1000,
      limit: 180,
      unit: "kB",
      note: heaviest.route.replace(/\/page$/, "").replace(/\/\([^)]*\)/g, ""),
    },
  ];
}

/** Next keeps one script for each page, which names the files that its parts of the browser stand in. */
function readManifests(): Manifests {
  const context: { __RSC_MANIFEST: Manifests } = { __RSC_MANIFEST: {} };
  for (const file of globSync(inRoot(".next/server/app/**/page_client-reference-manifest.js")))
    runInNewContext(readFileSync(file, "utf8"), { globalThis: context });
  return context.__RSC_MANIFEST;
}
