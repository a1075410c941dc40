export type OuterFault =
  "empty" | "not-base64" | "truncated" | "not-json" | "inner-token" | "json-not-encoded";

/** Apple's inner token is 64 bytes long; nothing else in a token file comes near that and is no JSON. */
const SECRET_BYTES = { least: 24, most: 128 };

/** Stands in a text for what was not UTF-8. */
const REPLACEMENT = "\ufffd";

/** The JSON value inside a content token's one line of base64. */
export function decodeOuterText(
  line: string,
): { ok: true; json: unknown } | { ok: false; fault: OuterFault } {
  const fault = faultOfLine(line);
  if (fault) return { ok: false, fault };

  const bytes = bytesOf(line);
  const text = new TextDecoder().decode(bytes);
  const json = text.includes(REPLACEMENT) ? undefined : parsed(text);
  return json === undefined ? { ok: false, fault: faultOfText(text, bytes.length) } : { ok: true, json };
}

function faultOfLine(line: string): OuterFault | null {
  if (line.startsWith("{")) return "json-not-encoded";
  if (!/^[A-Za-z0-9+/]*={0,4}$/.test(line)) return "not-base64";
  if (line.replaceAll("=", "") === "") return "empty";
  if (line.length % 4 === 0 && !line.endsWith("===")) return null;
  return opensObject(new TextDecoder().decode(bytesOf(line))) ? "truncated" : "not-base64";
}

function faultOfText(text: string, size: number): OuterFault {
  if (opensObject(text)) return /\}\s*$/.test(text) ? "not-json" : "truncated";
  const random = text.includes(REPLACEMENT) || !/[\s"]/.test(text);
  return random && size >= SECRET_BYTES.least && size <= SECRET_BYTES.most ? "inner-token" : "not-json";
}

function opensObject(text: string): boolean {
  return text.trimStart().startsWith("{");
}

/** As many bytes as the text holds whole; what is left of a broken one is still worth a look. */
function bytesOf(line: string): Uint8Array {
  const digits = line.replace(/=+$/, "");
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
