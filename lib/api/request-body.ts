import { ApiRefusal } from "#lib/api/problem.ts";

export const BODY_BYTES = 1024 * 1024;

const tooLarge = () => new ApiRefusal("body-too-large", { facts: { most: BODY_BYTES } });

/** Before anything is read, for whoever says so themselves. */
export function refuseOversized(headers: Headers): void {
  if (Number(headers.get("content-length") ?? 0) > BODY_BYTES) throw tooLarge();
}

/** Reads no more than the limit, whatever content-length says. */
export async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > BODY_BYTES) throw tooLarge(); // leaving the loop cancels the stream
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The media type, in UTF-8 where it says so. */
export function refuseOtherThan(wanted: string, headers: Headers): void {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((one) => /^\s*charset="?([^"\s]+)"?\s*$/.exec(one)?.[1]).find(Boolean);
  const isReadable = wanted !== "application/json" || !charset || charset === "utf-8" || charset === "utf8";
  if (type.trim() !== wanted || !isReadable)
    throw new ApiRefusal("content-type-wrong", { facts: { wanted }, headers: { accept: wanted } });
}

export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), withoutNul);
  } catch {
    throw new ApiRefusal("body-not-json");
  }
}

/** The database keeps no text with a NUL in it, and no name needs one. */
function withoutNul(name: string, value: unknown): unknown {
  if (name.includes("\0") || (typeof value === "string" && value.includes("\0")))
    throw new SyntaxError("NUL");
  return value;
}
