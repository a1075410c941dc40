import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Sources {
  include: readonly string[];
  exclude?: readonly string[];
}

/** Changes when any file that the patterns name is added, removed or edited. */
export function fingerprintOf(root: string, { include, exclude = [] }: Sources): string {
  const hash = createHash("sha256");
  for (const path of globSync([...include], { cwd: root, exclude: [...exclude] }).sort()) {
    const file = join(root, path);
    if (statSync(file).isFile()) hash.update(`${path}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
