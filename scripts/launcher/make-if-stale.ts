import { readFileSync, writeFileSync } from "node:fs";
import { fingerprintOf, type Sources } from "#scripts/launcher/fingerprint.ts";

/** Something made from sources, which need not be made again while they stay the same. */
export interface Product {
  root: string;
  sources: Sources;
  /** Lies inside what is made, so that it goes when that goes. */
  stamp: string;
  make(): Promise<void>;
}

/** Makes the product unless it was made from the very same sources; answers whether it did. */
export async function makeIfStale({ root, sources, stamp, make }: Product): Promise<boolean> {
  const fingerprint = fingerprintOf(root, sources);
  if (read(stamp) === fingerprint) return false;
  await make();
  writeFileSync(stamp, fingerprint);
  return true;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
