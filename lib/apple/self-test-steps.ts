import { lookup } from "node:dns/promises";
import net from "node:net";
import tls from "node:tls";

/** Broken off with a code for what went wrong, and what belongs into its sentence. */
export class StepFailure extends Error {
  readonly code: string;
  readonly facts: Record<string, string | number>;

  constructor(code: string, facts: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

export const STEP_MS = 5_000;

const portOf = ({ port, protocol }: URL) => Number(port || (protocol === "https:" ? 443 : 80));
/** Without the brackets of an IPv6 address. */
export const bareHost = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, "");

export async function resolveName(url: URL): Promise<void> {
  await lookup(bareHost(url)).catch(() => {
    throw new StepFailure("name-unknown", { host: bareHost(url) });
  });
}

export function connect(url: URL): Promise<net.Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<net.Socket>();
  const socket = net.connect({ host: bareHost(url), port: portOf(url), timeout: STEP_MS });
  const where = { host: bareHost(url), port: portOf(url) };
  socket.once("connect", () => resolve(socket));
  socket.once("timeout", () => reject(new StepFailure("connect-timeout", where)));
  socket.once("error", (error: NodeJS.ErrnoException) =>
    reject(new StepFailure(error.code === "ECONNREFUSED" ? "connect-refused" : "connect-failed", where)),
  );
  return promise.catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
}

/** Asks the proxy for a way through to the address. */
export function tunnel(socket: net.Socket, proxy: URL, target: URL): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const where = `${target.hostname}:${portOf(target)}`;
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const sign = proxy.username ? `Proxy-Authorization: Basic ${Buffer.from(user).toString("base64")}\r\n` : "";
  const host = proxy.host;
  let text = "";
  const hear = (chunk: Buffer) => {
    text += chunk.toString("latin1");
    if (!text.includes("\r\n\r\n")) return;
    socket.off("data", hear);
    const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(text)?.[1] ?? 0);
    if (status === 200) resolve(undefined);
    else reject(new StepFailure(status === 407 ? "proxy-sign-in" : "proxy-refused", { host, status }));
  };
  socket.on("data", hear);
  socket.once("timeout", () => reject(new StepFailure("proxy-silent", { host })));
  socket.once("close", () => reject(new StepFailure("proxy-silent", { host })));
  socket.write(`CONNECT ${where} HTTP/1.1\r\nHost: ${where}\r\n${sign}\r\n`);
  return promise;
}

/** Greets in cipher and looks at who vouches for the other side; nothing is sent. Answers the issuer's name. */
export function greet(socket: net.Socket, target: URL): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const name = bareHost(target);
  const secure = tls.connect({
    socket,
    ...(net.isIP(name) === 0 && { servername: name }),
    rejectUnauthorized: false,
  });
  secure.once("secureConnect", () => {
    const issuer = issuerOf(secure.getPeerCertificate(true));
    const fault = secure.authorized ? null : String(secure.authorizationError);
    secure.destroy();
    if (fault === null) resolve(issuer);
    else reject(new StepFailure(certificateFault(fault), { host: name, issuer }));
  });
  secure.once("error", () => reject(new StepFailure("tls-failed", { host: name })));
  socket.once("timeout", () => reject(new StepFailure("tls-failed", { host: name })));
  return promise;
}

function issuerOf({ issuer }: tls.PeerCertificate): string {
  const told = issuer?.O ?? issuer?.CN ?? "";
  return String(Array.isArray(told) ? told[0] : told) || "nobody";
}

function certificateFault(fault: string): string {
  if (/EXPIRED|NOT_YET_VALID/.test(fault)) return "certificate-date";
  if (/ALTNAME/.test(fault)) return "certificate-name";
  return "certificate-unknown";
}
