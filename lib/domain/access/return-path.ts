const HERE = "http://here.invalid";

/** Where to go after signing in: a path of this console, whatever somebody put into the address; else the first page. */
export function returnPath(wanted: string | null | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, HERE);
  const path = `${pathname}${search}${hash}`;
  return origin === HERE && !path.startsWith("//") ? path : "/";
}
