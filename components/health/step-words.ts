import type { StepResult } from "#lib/features/health/queries.ts";

export const stepNames: Record<StepResult["step"], string> = {
  resolve: "Find the address",
  connect: "Connect",
  proxy: "Through the proxy",
  tls: "Encrypted line",
  http: "Request",
  clock: "Clock",
  answer: "Apple's own answer",
};

interface StepWords {
  /** What went wrong. */
  what: string;
  /** What to do about it. */
  advice: string;
}

type Facts = StepResult["facts"];

/** Why a step ended as it did, and what to do; null where there is nothing to say. */
export function stepWords({ code, facts }: Pick<StepResult, "code" | "facts">): StepWords | null {
  if (code === null) return null;
  return (
    words[code]?.(facts) ?? {
      what: "This step did not succeed.",
      advice: "Look into the log of this server.",
    }
  );
}

const words: Record<string, (facts: Facts) => StepWords> = {
  "name-unknown": ({ host }) => ({
    what: `The name service does not know ${host}.`,
    advice: "Check the name service (DNS) of this server, or set a proxy that looks names up.",
  }),
  "connect-refused": ({ host, port }) => ({
    what: `${host} refuses connections at port ${port}.`,
    advice: "A firewall says no, or the proxy is not running. Allow outgoing connections there.",
  }),
  "connect-timeout": ({ host, port }) => ({
    what: `${host} did not answer at port ${port} within five seconds.`,
    advice: "A firewall drops what is sent. Allow outgoing https, or set HTTPS_PROXY.",
  }),
  "connect-failed": ({ host, port }) => ({
    what: `No connection to ${host} at port ${port} came about.`,
    advice: "Check the network of this server: route, firewall, IPv6.",
  }),
  "proxy-sign-in": ({ host }) => ({
    what: `The proxy ${host} asks who is there (407).`,
    advice: "Put user and password into HTTPS_PROXY, or except this server there.",
  }),
  "proxy-refused": ({ host, status }) => ({
    what: `The proxy ${host} does not let through to Apple (${status}).`,
    advice: "Let whoever runs the proxy allow this host.",
  }),
  "proxy-silent": ({ host }) => ({
    what: `The proxy ${host} does not answer.`,
    advice: "Check HTTPS_PROXY: host, port, and whether it is a proxy at all.",
  }),
  "certificate-unknown": ({ host, issuer }) => ({
    what: `Not Apple answers at ${host}: its certificate was issued by ${issuer}, whom nobody vouches for.`,
    advice:
      "Something on the way opens encrypted traffic. Except Apple's hosts from inspection: Apple's services do not work through it, and a token must not be read along.",
  }),
  "certificate-name": ({ host, issuer }) => ({
    what: `The certificate shown for ${host} is for another name. ${issuer} issued it.`,
    advice: "Something on the way answers in Apple's stead. Except Apple's hosts there.",
  }),
  "certificate-date": ({ host }) => ({
    what: `The certificate of ${host} is not valid at this server's time.`,
    advice: "Set the clock of this server. If it is right, something on the way answers in Apple's stead.",
  }),
  "tls-failed": ({ host }) => ({
    what: `No encrypted line to ${host} came about.`,
    advice: "Something on the way does not let encrypted traffic through, or this is not an https port.",
  }),
  "unusual-issuer": ({ issuer }) => ({
    what: `The certificate was issued by ${issuer}, not by one of those Apple uses.`,
    advice:
      "It is trusted here, so a company proxy probably reads along. Better except Apple's hosts from it.",
  }),
  "http-timeout": ({ host }) => ({
    what: `${host} took the request and did not answer within five seconds.`,
    advice: "If it stays so, look at Apple's system status, then at the proxy.",
  }),
  "http-failed": ({ host }) => ({
    what: `The line to ${host} broke off.`,
    advice: "Try again. If it stays so, a proxy or firewall cuts it.",
  }),
  "clock-off": ({ minutes }) => ({
    what: `This server's clock is ${Math.abs(Number(minutes))} minutes ${Number(minutes) > 0 ? "ahead" : "behind"}.`,
    advice: "Let it be set by a time service (NTP): certificates and expiry dates are judged by it.",
  }),
  redirected: ({ host, to }) => ({
    what: `${host} leads elsewhere, to ${to}.`,
    advice: "A sign-in page of the network is in the way. Let this server through without one.",
  }),
  busy: ({ host, status }) => ({
    what: `${host} is there and says that it is busy (${status}).`,
    advice: "That lies with Apple. Everything is tried again by itself.",
  }),
  "not-apple": ({ host, status }) => ({
    what: `What answers at ${host} is not Apple's service (${status}).`,
    advice: "A proxy or the network answers with a page of its own. Except Apple's hosts there.",
  }),
};
