import type net from "node:net";
import { assertAppleAddress } from "#lib/apple/addresses.ts";
import {
  bareHost,
  connect,
  greet,
  resolveName,
  STEP_MS,
  StepFailure,
  tunnel,
} from "#lib/apple/self-test-steps.ts";
import { proxyFor } from "#lib/platform/proxy.ts";

/** In the order in which they are tried; what comes after a failed one is skipped. */
export const selfTestSteps = ["resolve", "connect", "proxy", "tls", "http", "clock", "answer"] as const;
export type SelfTestStep = (typeof selfTestSteps)[number];

export interface StepResult {
  step: SelfTestStep;
  state: "ok" | "failed" | "skipped";
  ms: number | null;
  /** What went wrong, or what is to be known of it. */
  code: string | null;
  facts: Record<string, string | number>;
}

export interface AddressTest {
  host: string;
  /** Host and port of the proxy, without what signs in there. */
  proxy: string | null;
  steps: StepResult[];
}

interface Asked {
  /** What a GET of this answers with is looked at; no token is sent. */
  url: string;
  fetch?: typeof globalThis.fetch;
  now?: () => Date;
}

const CLOCK_OFF_MS = 5 * 60_000;
/** Who vouches for Apple's servers; anybody else reads along. */
const usual = /apple|digicert|entrust|globalsign|sectigo|let's encrypt/i;

interface Line {
  address: URL;
  proxy: URL | null;
  socket: net.Socket | null;
  response: Response | null;
}

/** Walks the way to one of Apple's addresses step by step, and says at which it ends. */
export async function testAddress({
  url,
  fetch = globalThis.fetch,
  now = () => new Date(),
}: Asked): Promise<AddressTest> {
  const address = assertAppleAddress(url);
  const line: Line = { address, proxy: proxyFor(address), socket: null, response: null };
  const steps: StepResult[] = [];
  let failed = false;
  for (const step of selfTestSteps) {
    const began = performance.now();
    const outcome: Outcome | null = failed ? null : await tried(() => run[step](line, fetch, now));
    const ms = outcome === null || outcome.state === "skipped" ? null : Math.round(performance.now() - began);
    steps.push({ step, ms, ...(outcome ?? skipped) });
    failed ||= outcome?.state === "failed";
  }
  line.socket?.destroy();
  await line.response?.body?.cancel().catch(() => undefined);
  return { host: address.host, proxy: line.proxy?.host ?? null, steps };
}

type Outcome = Pick<StepResult, "state" | "code" | "facts">;
const skipped: Outcome = { state: "skipped", code: null, facts: {} };
const well: Outcome = { state: "ok", code: null, facts: {} };

async function tried(attempt: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await attempt();
  } catch (error) {
    const { code, facts } = error instanceof StepFailure ? error : new StepFailure("failed");
    return { state: "failed", code, facts };
  }
}

type Step = (line: Line, fetch: typeof globalThis.fetch, now: () => Date) => Promise<Outcome>;

const run: Record<SelfTestStep, Step> = {
  async resolve({ address, proxy }) {
    await resolveName(proxy ?? address);
    return well;
  },
  async connect(line) {
    line.socket = await connect(line.proxy ?? line.address);
    return well;
  },
  async proxy({ socket, proxy, address }) {
    if (!proxy || !socket) return skipped;
    await tunnel(socket, proxy, address);
    return well;
  },
  async tls({ socket, address }) {
    if (!socket || address.protocol !== "https:") return skipped;
    const issuer = await greet(socket, address);
    return usual.test(issuer) ? well : { state: "ok", code: "unusual-issuer", facts: { issuer } };
  },
  async http(line, fetch) {
    const host = bareHost(line.address);
    line.response = await fetch(line.address, {
      redirect: "manual",
      signal: AbortSignal.timeout(STEP_MS),
      headers: { accept: "application/json", "user-agent": "Quartermaster" },
    }).catch((error: unknown) => {
      const late = error instanceof Error && error.name === "TimeoutError";
      throw new StepFailure(late ? "http-timeout" : "http-failed", { host });
    });
    return { ...well, facts: { status: line.response.status } };
  },
  clock({ response }, _fetch, now) {
    const told = Date.parse(response?.headers.get("date") ?? "");
    if (Number.isNaN(told)) return Promise.resolve(skipped);
    const minutes = Math.round((now().getTime() - told) / 60_000);
    if (Math.abs(now().getTime() - told) > CLOCK_OFF_MS) throw new StepFailure("clock-off", { minutes });
    return Promise.resolve(well);
  },
  answer: ({ response, address }) => answerOf(response, bareHost(address)),
};

/** Whoever answers with a page, a redirect or an error of the network is not Apple's service. */
async function answerOf(response: Response | null, host: string): Promise<Outcome> {
  if (!response) return skipped;
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    const to = URL.parse(headers.get("location") ?? "")?.host ?? "an unknown address";
    throw new StepFailure("redirected", { host, to });
  }
  if (status === 407) throw new StepFailure("proxy-sign-in", { host, status });
  if (status >= 500 || status === 429) throw new StepFailure("busy", { host, status });
  const text = await response.text().catch(() => "");
  if (!isJson(text)) throw new StepFailure("not-apple", { host, status });
  return well;
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false;
  }
}
