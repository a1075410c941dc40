import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "#lib/platform/env.ts";

export interface EncryptionKeys {
  current: { id: string; key: Buffer };
  byId: ReadonlyMap<string, Buffer>;
}

let keys: EncryptionKeys | undefined;

/** From ENCRYPTION_KEY or the key file, newest first; older ones stay so that what they sealed still opens. */
export function encryptionKeys(): EncryptionKeys {
  return (keys ??= readKeys(env().ENCRYPTION_KEY ?? readFileSync(keyFile(), "utf8")));
}

function keyFile(): string {
  return env().ENCRYPTION_KEY_FILE ?? join(env().DATA_DIR, "encryption.key");
}

/** One key a line or comma: 32 bytes, in base64 or hex. */
export function readKeys(text: string): EncryptionKeys {
  const all = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readKey);
  const [current] = all;
  if (!current) throw new Error("ENCRYPTION_KEY holds no key: give 32 bytes in base64 or hex.");
  return { current, byId: new Map(all.map(({ id, key }) => [id, key])) };
}

function readKey(text: string): { id: string; key: Buffer } {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, "hex") : Buffer.from(text, "base64");
  if (key.length !== 32) throw new Error("ENCRYPTION_KEY must be 32 bytes in base64 or hex.");
  return { id: createHash("sha256").update(key).digest("hex").slice(0, 12), key };
}
