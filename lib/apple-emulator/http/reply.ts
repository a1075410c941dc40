import type { AppleFailure } from "#lib/apple-emulator/failure.ts";

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** What a fault does to it on its way out. */
  mishap?: "hang" | "reset" | "truncate";
  errorNumber?: number;
}

export function json(body: string | object, status = 200): Reply {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { status, headers: { "content-type": "application/json;charset=UTF-8" }, body: text };
}

export function html(body: string, status = 200): Reply {
  return { status, headers: { "content-type": "text/html;charset=UTF-8" }, body };
}

export function refusal(failure: AppleFailure): Reply {
  return { ...json(failure.wire, failure.status), errorNumber: failure.number };
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** What the edge in front of an application says, in no language a program expects. */
export function htmlPage(title: string, status: number): Reply {
  return html(
    `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
    status,
  );
}
