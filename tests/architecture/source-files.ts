import { readdirSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { inRoot } from "#scripts/root.ts";

const ignored = readFileSync(inRoot(".gitignore"), "utf8")
  .split("\n")
  .map((line) => line.trim().replace(/\/$/, ""))
  .filter(Boolean);

/** Every file that git would keep, relative to the project's folder. */
export const projectFiles = (folder = ""): string[] =>
  readdirSync(inRoot(folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: join(folder, entry.name) }))
    .filter(({ entry, path }) => entry.name !== ".git" && !isIgnored(path, entry.name))
    .flatMap(({ entry, path }) => (entry.isDirectory() ? projectFiles(path) : [path]));

export const read = (path: string): string => readFileSync(inRoot(path), "utf8");

const isIgnored = (path: string, name: string) =>
  ignored.some((pattern) => (pattern.includes("/") ? path === pattern : matchesGlob(name, pattern)));
