const MOST_BYTES = 512 * 1024;
const TIMEOUT_MS = 15_000;
const kinds = /^image\/(png|jpeg|webp|svg\+xml)\b/;

/** Apple's picture servers. */
const applePictures = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(mzstatic\.com|apple\.com)$/;

export interface Artwork {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Fetches a picture that a store named: from Apple's picture servers, or from the origin that answered itself.
 * Null for everything else, for what is too large, and for what does not come.
 */
export async function fetchArtwork(
  address: string,
  {
    trusted,
    signal,
    fetch = globalThis.fetch,
  }: { trusted: string; signal?: AbortSignal; fetch?: typeof globalThis.fetch },
): Promise<Artwork | null> {
  const url = URL.parse(address);
  const allowed =
    url && (url.origin === trusted || (url.protocol === "https:" && applePictures.test(url.hostname)));
  if (!allowed) return null;
  try {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, {
      redirect: "error",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const contentType = response.headers.get("content-type") ?? "";
    const announced = Number(response.headers.get("content-length") ?? 0);
    if (!response.ok || !kinds.test(contentType) || announced > MOST_BYTES) return null;
    const bytes = await readAtMost(response, MOST_BYTES);
    return bytes && { contentType: contentType.split(";")[0] ?? contentType, bytes };
  } catch {
    return null;
  }
}

/** Null as soon as more comes than that, whatever was announced. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
