import { Agent as PlainAgent, request as plainRequest } from "node:http";
import { Agent as SecureAgent, request as secureRequest } from "node:https";
import { env } from "#lib/platform/env.ts";
import { outsideOnly, refuseInside, refuseKnownInside } from "#lib/platform/outside-address.ts";
import { proxyFor } from "#lib/platform/proxy.ts";

const PATIENCE_MS = 10_000;

export interface Post {
  url: URL;
  headers: Record<string, string>;
  body: string;
  /** The operator lets webhooks reach private networks and this machine. */
  insideAllowed: boolean;
}

/**
 * Posts a body and answers the status, through the configured proxy where there is one for the address. Follows no
 * redirect, reads no answer. Throws where nobody answers.
 */
export async function postOutside({ url, headers, body, insideAllowed }: Post): Promise<number> {
  if (!insideAllowed) refuseInside(url);
  const proxy = proxyFor(url);
  if (proxy && !insideAllowed) await refuseKnownInside(url);
  const request = url.protocol === "https:" ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        signal: AbortSignal.timeout(PATIENCE_MS),
        agent: proxy ? agentThrough(proxy, url) : false,
        ...(!proxy && !insideAllowed && { lookup: outsideOnly }),
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

function agentThrough({ href }: URL, { protocol }: URL): PlainAgent {
  const { NODE_ENV } = env();
  return protocol === "https:"
    ? new SecureAgent({ proxyEnv: { NODE_ENV, HTTPS_PROXY: href } })
    : new PlainAgent({ proxyEnv: { NODE_ENV, HTTP_PROXY: href } });
}
