const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f]+/g;
const LONGEST_REMARK = 200;

export interface Redaction {
  add: (secret: string | null | undefined) => void;
  /** The text without any of the secrets, on one line, and short. */
  hide: (text: string) => string;
}

/** Knows a content token, outer text and inner token, and takes both out of whatever Apple sends back. */
export function createRedaction(contentToken: string | null | undefined): Redaction {
  const secrets = new Set<string>();
  const add = (secret: string | null | undefined) => {
    const bare = secret?.replace(/=+$/, "");
    if (bare) secrets.add(bare);
  };
  add(contentToken);
  add(innerToken(contentToken));
  return {
    add,
    hide: (text) => {
      let shown = text;
      for (const secret of secrets) shown = shown.replaceAll(secret, "[secret]");
      return shown.replace(CONTROL_CHARACTERS, " ").trim().slice(0, LONGEST_REMARK);
    },
  };
}

function innerToken(contentToken: string | null | undefined): string | null {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(contentToken ?? "", "base64").toString("utf8"));
    if (typeof decoded !== "object" || decoded === null || !("token" in decoded)) return null;
    return typeof decoded.token === "string" ? decoded.token : null;
  } catch {
    return null;
  }
}
