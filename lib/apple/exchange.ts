import { openDeadline } from "#lib/apple/deadline.ts";

export interface WireRequest {
  method: "GET" | "POST";
  url: URL;
  headers: Record<string, string>;
  body?: string;
}

/** What came of one request; `sent: false` means that not a byte of it can have reached Apple. */
export type Exchange =
  | { ok: true; status: number; retryAfter: string | null; text: string }
  | { ok: false; fault: "unreachable" | "broken-off"; sent: boolean; code: string };

export interface ExchangeMeans {
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  signals: readonly AbortSignal[];
}

/** Sends one request once and reads its whole answer; redirects are reported, never followed. */
export async function exchange(request: WireRequest, means: ExchangeMeans): Promise<Exchange> {
  const deadline = openDeadline(means.timeoutMs, means.signals);
  let answering = false;
  try {
    const { url, ...rest } = request;
    const response = await means.fetch(url, { ...rest, redirect: "manual", signal: deadline.signal });
    answering = true;
    const redirected =
      response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400);
    if (redirected) {
      await response.body?.cancel();
      return { ok: true, status: response.status || 302, retryAfter: null, text: "" };
    }
    const text = await response.text();
    return { ok: true, status: response.status, retryAfter: response.headers.get("retry-after"), text };
  } catch (error) {
    const late = deadline.signal.aborted;
    const code = late ? "no answer in time" : codeOf(error);
    const fault = answering && !late ? "broken-off" : "unreachable";
    return { ok: false, fault, sent: answering || !neverSent(code), code };
  } finally {
    deadline.close();
  }
}

const beforeConnecting = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];

/** A certificate is judged before the request is written; other faults of an encrypted line may come after. */
function neverSent(code: string): boolean {
  return beforeConnecting.includes(code) || /^(?!ERR_SSL).*(CERT|SELF_SIGNED|LEAF_SIGNATURE)/.test(code);
}

/** Only the code of what went wrong on the line: messages may quote headers. */
function codeOf(error: unknown): string {
  for (let fault = error; fault instanceof Error; fault = fault.cause) {
    const code = "code" in fault ? fault.code : null;
    if (typeof code === "string" && /^[A-Z_]{3,60}$/.test(code)) return code;
    if (fault instanceof AggregateError && fault.errors.length > 0) return codeOf(fault.errors[0]);
  }
  return "connection failed";
}
