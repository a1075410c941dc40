import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import { outsideOnly, refuseInside } from "#lib/platform/outside-address.ts";

const PATIENCE_MS = 10_000;

export interface Post {
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** The operator lets webhooks reach private networks and this machine. */
  insideAllowed: boolean;
}

/** Posts a body and answers the status. Follows no redirect, reads no answer. Throws where nobody answers. */
export async function postOutside({ url, headers, body, insideAllowed }: Post): Promise<number> {
  if (!insideAllowed) refuseInside(url);
  const request = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        signal: AbortSignal.timeout(PATIENCE_MS),
        agent: false,
        ...(!insideAllowed && { lookup: outsideOnly }),
      },
      (answer) => {
        answer.on("error", () => undefined);
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
