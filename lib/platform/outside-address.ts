import { lookup } from "node:dns";
import { lookup as lookUp } from "node:dns/promises";
import { BlockList, isIP, type LookupFunction } from "node:net";

const inside = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12],
  ["192.0.0.0", 24], ["192.168.0.0", 16], ["198.18.0.0", 15], ["224.0.0.0", 4], ["240.0.0.0", 4],
] as const) inside.addSubnet(net, prefix, "ipv4"); // prettier-ignore
for (const [net, prefix] of [
  ["::", 128], ["::1", 128], ["64:ff9b::", 96], ["fc00::", 7], ["fe80::", 10], ["ff00::", 8],
] as const) inside.addSubnet(net, prefix, "ipv6"); // prettier-ignore

/** Whether an IP address is this machine's, a private network's, or nobody's: none that a stranger may have us call. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return inside.check(mapped, "ipv4");
  if (/^::ffff:/i.test(address)) return true;
  return inside.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

export class InsideAddress extends Error {
  constructor() {
    super("The address lies in a private network, which this server's operator does not allow.");
    this.name = "InsideAddress";
  }
}

/** A name is looked up once and what was found is what is called: a name that answers otherwise a moment later gains nothing. */
export const outsideOnly: LookupFunction = (host, options, done) =>
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) return done(error ?? new Error("The name is not known."), "", 0);
    if (found.some(({ address }) => isInside(address))) return done(new InsideAddress(), "", 0);
    if (options.all) return done(null, found);
    done(null, first.address, first.family);
  });

/** Refuses an address that is written as an IP: nothing looks these up. */
export function refuseInside(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && isInside(host)) throw new InsideAddress();
}

/** The same for a name that a proxy looks up: what this machine knows of it counts, and one it does not know is the proxy's to judge. */
export async function refuseKnownInside(url: URL): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = await lookUp(host, { all: true }).catch(() => []);
  if (found.some(({ address }) => isInside(address))) throw new InsideAddress();
}
