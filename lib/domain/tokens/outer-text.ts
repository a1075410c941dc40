export type OuterFault =
  "empty" | "not-base64" | "truncated" | "not-json" | "inner-token" | "json-not-encoded";

/** Apple's inner token is 64 bytes long; nothing else in a token file comes near that and is no JSON. */
const SECRET_BYTES = { least: 24, most: 128 };

/** The JSON value inside a content token's one line of base64. */
export function decodeOuterText(
  line: string,
): { ok: true; json: unknown } | { ok: false; fault: OuterFault } {
  const fault = faultOfLine(line);
  if (fault) return { ok: false, fault };

  const bytes = bytesOf(line);
  const text = utf8(bytes);
  try {
    if (text !== null) return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, fault: faultOfText(bytes, text) };
  }
  return { ok: false, fault: faultOfText(bytes, text) };
}

function faultOfLine(line: string): OuterFault | null {
  if (line.startsWith("{")) return "json-not-encoded";
  if (!/^[A-Za-z0-9+/]*={0,4}$/.test(line)) return "not-base64";
  if (line.replaceAll("=", "") === "") return "empty";
  if (/^(?:.{4})+$/.test(line) && !/={3}/.test(line)) return null;
  return opensObject(bytesOf(line)) ? "truncated" : "not-base64";
}

function faultOfText(bytes: Uint8Array, text: string | null): OuterFault {
  if (opensObject(bytes)) return text !== null && /\}\s*$/.test(text) ? "not-json" : "truncated";
  return isBareSecret(bytes, text) ? "inner-token" : "not-json";
}

function isBareSecret({ length }: Uint8Array, text: string | null): boolean {
  const likely = length >= SECRET_BYTES.least && length <= SECRET_BYTES.most;
  return likely && (text === null || !/[\s"]/.test(text));
}

function opensObject(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 16)).trimStart().startsWith("{");
}

/** As many bytes as the text holds whole; what is left of a broken one is still worth a look. */
function bytesOf(line: string): Uint8Array {
  const digits = line.replace(/=+$/, "");
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
