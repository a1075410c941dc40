import "server-only";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { encryptionKeys } from "#lib/platform/encryption-keys.ts";

const IV_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealed {
  keyId: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** AES-256-GCM under the newest key. `identity` names the row: a sealed text moved to another row does not open. */
export function seal(text: string, identity: string): Sealed {
  const { current } = encryptionKeys();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", current.key, iv).setAAD(Buffer.from(identity));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return { keyId: current.id, bytes: new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body])) };
}

/** Throws when the key is not here, the bytes were changed, or they belong to another row. */
export function unseal({ keyId, bytes }: { keyId: string; bytes: Uint8Array }, identity: string): string {
  const key = encryptionKeys().byId.get(keyId);
  if (!key) throw new Error(`The encryption key ${keyId} is not among those this server was given.`);
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(identity)).setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    "utf8",
  );
}

export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/** 256 random bits for links and keys, safe in a URL. */
export const randomSecret = (): string => randomBytes(32).toString("base64url");
