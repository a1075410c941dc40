import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const BYTES = 32;

/** The secret kept in the file, for its owner's eyes only; made there when it is missing. */
export function keepSecret(file: string): string {
  if (!existsSync(file)) writeWhole(file, randomBytes(BYTES).toString("base64"));
  chmodSync(file, 0o600);
  return readFileSync(file, "utf8").trim();
}

/** Never half-written, and never in place of one that another process has just made. */
function writeWhole(file: string, secret: string): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, `${secret}\n`, { mode: 0o600 });
  try {
    linkSync(part, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(part);
  }
}
