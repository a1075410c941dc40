/** Refuses an address that a content token must not be sent to: anything but https, or http on this very machine. */
export function assertAppleAddress(address: string): URL {
  const url = URL.parse(address);
  if (!url) throw new TypeError("Apple's address is not a valid URL");
  if (url.username || url.password) throw new TypeError("Apple's address must not contain a user name");
  const trusted = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!trusted) throw new TypeError("Apple's address must begin with https; http is for loopback only");
  return url;
}

function isLoopback(hostname: string): boolean {
  if (hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]") return true;
  return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
