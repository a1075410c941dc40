import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

export interface Posting {
  url: string;
  bearer: string;
  body: string;
  timeoutMs: number;
  anyCertificate: boolean;
}

/** The status that the receiver answered; null when it did not. Redirects are not followed. */
export function send({ url, bearer, body, timeoutMs, anyCertificate }: Posting): Promise<number | null> {
  return new Promise((resolve) => {
    const options = {
      method: "POST",
      headers: {
        authorization: `Bearer ${bearer}`,
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      },
      signal: AbortSignal.timeout(timeoutMs),
    };
    const outgoing = url.startsWith("https:")
      ? requestHttps(url, { ...options, rejectUnauthorized: !anyCertificate })
      : requestHttp(url, options);
    outgoing.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    });
    outgoing.on("error", () => resolve(null));
    outgoing.end(body);
  });
}

export const accepted = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
