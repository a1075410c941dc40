import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import net, { type AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AddressTest } from "#lib/apple/self-test.ts";
import { read } from "#tests/architecture/source-files.ts";

type Answer = (response: http.ServerResponse, request: http.IncomingMessage) => void;

const pem = read("tests/fixtures/tls/self-signed.pem");
const closers: (() => unknown)[] = [];

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "APPLE_EMULATOR_URL"]) vi.stubEnv(name, "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0)) await close();
});

async function listening(server: net.Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const sockets = new Set<net.Socket>();
  server.on("connection", (socket: net.Socket) => sockets.add(socket));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const serve = (answer: Answer) =>
  listening(http.createServer((request, response) => answer(response, request)));
const serveInCipher = (answer: Answer) =>
  listening(https.createServer({ key: pem, cert: pem }, (request, response) => answer(response, request)));
const json: Answer = (response) =>
  response.setHeader("content-type", "application/json").end(`{"limits":{}}`);

async function tested(url: string, means: object = {}): Promise<AddressTest> {
  const { testAddress } = await import("#lib/apple/self-test.ts");
  return testAddress({ url, ...means });
}

/** Each step by its outcome, and the code of the one that failed. */
const told = ({ steps }: AddressTest) => ({
  path: steps
    .map(({ step, state }) => (state === "skipped" ? `(${step})` : state === "ok" ? step : `!${step}`))
    .join(" "),
  code: steps.find(({ state }) => state === "failed")?.code ?? null,
});

test("where all is well every step says how long it took, and nothing secret is sent", async () => {
  const asked: http.IncomingHttpHeaders[] = [];
  const port = await serve((response, request) => {
    asked.push(request.headers);
    json(response, request);
  });
  const result = await tested(`http://localhost:${port}/mdm/v2/service/config`);
  expect(told(result)).toEqual({ path: "resolve connect (proxy) (tls) http clock answer", code: null });
  expect(result).toMatchObject({ host: `localhost:${port}`, proxy: null });
  expect(result.steps.filter(({ ms }) => ms !== null)).toHaveLength(5);
  expect(asked.map(({ authorization, cookie }) => ({ authorization, cookie }))).toEqual([{}]);
});

test.each<[string, Answer, string, string]>([
  ["an HTML page", (response) => response.end("<html>Please sign in to the guest network</html>"), "not-apple", "answer"],
  ["503", (response) => response.writeHead(503).end("{}"), "busy", "answer"],
  ["429", (response) => response.writeHead(429).end("{}"), "busy", "answer"],
  ["a redirect", (response) => response.writeHead(302, { location: "https://portal.example/x" }).end(), "redirected", "answer"],
  ["a clock far from ours", (response) => response.setHeader("date", "Tue, 01 Jan 2030 00:00:00 GMT").end("{}"), "clock-off", "clock"],
  ["a broken line", (response) => response.destroy(), "http-failed", "http"],
])("%s is told as such", async (_what, answer, code, step) => {
  const result = await tested(`http://127.0.0.1:${await serve(answer)}/mdm/v2/service/config`);
  expect(told(result).code).toBe(code);
  expect(result.steps.find(({ state }) => state === "failed")?.step).toBe(step);
}); // prettier-ignore

test("a redirect names where it leads, and the clock how far it is off", async () => {
  const redirect = await serve((response) => response.writeHead(302, { location: "https://portal.example/x" }).end());
  const [moved] = (await tested(`http://127.0.0.1:${redirect}/`)).steps.filter(({ state }) => state === "failed");
  expect(moved?.facts).toEqual({ host: "127.0.0.1", to: "portal.example" });

  const late = () => new Date(Date.now() + 20 * 60_000);
  const [off] = (await tested(`http://127.0.0.1:${await serve(json)}/`, { now: late })).steps.filter(({ state }) => state === "failed");
  expect(off).toMatchObject({ step: "clock", facts: { minutes: 20 } });
}); // prettier-ignore

test("a name that does not resolve ends the way at its first step", async () => {
  const result = await tested("https://no-such-host.invalid/mdm/v2/service/config");
  expect(told(result)).toEqual({
    path: "!resolve (connect) (proxy) (tls) (http) (clock) (answer)",
    code: "name-unknown",
  });
});

test("a closed port is told as refused", async () => {
  const port = await serve(json);
  for (const close of closers.splice(0)) await close();
  expect(told(await tested(`http://127.0.0.1:${port}/`)).code).toBe("connect-refused");
});

test("a certificate of nobody known is told with who issued it, before anything is sent", async () => {
  let requests = 0;
  const port = await serveInCipher((response) => {
    requests++;
    response.end("{}");
  });
  const result = await tested(`https://localhost:${port}/`);
  expect(told(result)).toEqual({
    path: "resolve connect (proxy) !tls (http) (clock) (answer)",
    code: "certificate-unknown",
  });
  expect(result.steps[3]?.facts).toEqual({ host: "localhost", issuer: "Company Proxy" });
  expect(requests).toBe(0);
});

/** A proxy that lets through to one port, whatever it is asked for. */
async function proxyTo(port: number, seen: string[], status = 200): Promise<number> {
  const proxy = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    request.pipe(
      http.request({ port, path: new URL(request.url ?? "").pathname }, (answer) => answer.pipe(response)),
    );
  });
  proxy.on("connect", (request: http.IncomingMessage, socket: net.Socket) => {
    seen.push(`CONNECT ${request.url} ${request.headers["proxy-authorization"] ?? ""}`.trim());
    if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const through = net.connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      through.pipe(socket).pipe(through);
    });
    return through.on("error", () => socket.destroy());
  });
  return listening(proxy);
}

test("through a proxy the way leads on to Apple, and a proxy that reads along is found out by its certificate", async () => {
  const seen: string[] = [];
  const port = await proxyTo(await serveInCipher(json), seen);
  vi.stubEnv("HTTPS_PROXY", `http://gate:opens%20it@127.0.0.1:${port}`);
  const result = await tested("https://apple.example/mdm/v2/service/config");
  expect(told(result)).toEqual({ path: "resolve connect proxy !tls (http) (clock) (answer)", code: "certificate-unknown" });
  expect(result).toMatchObject({ host: "apple.example", proxy: `127.0.0.1:${port}` });
  expect(seen).toEqual([`CONNECT apple.example:443 Basic ${Buffer.from("gate:opens it").toString("base64")}`]);
  expect(JSON.stringify(result)).not.toContain("opens");
}); // prettier-ignore

test.each([
  [407, "proxy-sign-in"],
  [403, "proxy-refused"],
])("a proxy that answers %i is told", async (status, code) => {
  const port = await proxyTo(1, [], status);
  vi.stubEnv("https_proxy", `http://127.0.0.1:${port}`);
  expect(told(await tested("https://apple.example/"))).toEqual({
    path: "resolve connect !proxy (tls) (http) (clock) (answer)",
    code,
  });
});

test("requests go through the proxy, but never those to this machine or to excepted hosts", async () => {
  const seen: string[] = [];
  const own = await serve(json);
  const port = await proxyTo(own, seen);
  vi.stubEnv("HTTP_PROXY", `http://127.0.0.1:${port}`);
  vi.stubEnv("NO_PROXY", "inside.example, .deep.example,odd.example:8080");
  const { adoptProxy, proxyFor } = await import("#lib/platform/proxy.ts");
  closers.push(adoptProxy());
  expect(await (await fetch("http://apple.example/service/config")).json()).toEqual({ limits: {} });
  expect(await (await fetch(`http://127.0.0.1:${own}/`)).json()).toEqual({ limits: {} });
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain("apple.example");

  const through = (url: string) => proxyFor(new URL(url)) !== null;
  expect(["http://apple.example", "http://odd.example", "http://xinside.example"].map(through)).toEqual([true, true, true]);
  const direct = ["http://inside.example", "http://a.deep.example", "http://odd.example:8080", "http://[::1]:3000", "https://apple.example"];
  expect(direct.map(through)).toEqual(direct.map(() => false));
}); // prettier-ignore

test("a proxy address that cannot be read is refused without being repeated", async () => {
  vi.stubEnv("HTTPS_PROXY", "socks5://user:very-secret@proxy.example");
  const { env } = await import("#lib/platform/env.ts");
  expect(env).toThrow(/HTTPS_PROXY/);
  expect(env).not.toThrow(/very-secret/);
});
