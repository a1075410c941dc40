export type UploadFault = "too-large" | "html" | "pdf" | "binary";

/** A real token file is well under 2 kB; whatever is larger than this is something else. */
export const LARGEST_UPLOAD = 64 * 1024;

const HEAD = 1024;

/** The text of an upload, or what else was uploaded by mistake. */
export function readUploadText(
  upload: string | Uint8Array,
): { ok: true; text: string } | { ok: false; fault: UploadFault } {
  const signature = signatureOf(headOf(upload));
  if (signature) return { ok: false, fault: signature };
  if (upload.length > LARGEST_UPLOAD) return { ok: false, fault: "too-large" };

  const text = typeof upload === "string" ? upload : decoded(upload);
  return /[\0-\x08\x0e-\x1f\ufffd]/.test(text) ? { ok: false, fault: "binary" } : { ok: true, text };
}

function headOf(upload: string | Uint8Array): string {
  if (typeof upload === "string") return upload.slice(0, HEAD);
  return new TextDecoder("utf-8").decode(upload.subarray(0, HEAD));
}

function signatureOf(head: string): UploadFault | null {
  const start = head.replace(/^\ufeff/, "").trimStart();
  if (start.startsWith("%PDF-")) return "pdf";
  if (start.startsWith("<") && /<(!doctype html|html|head|body|title|meta|script)\b/i.test(start))
    return "html";
  return null;
}

/** UTF-8, or UTF-16 where its byte order mark says so, as some editors save plain text. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}
