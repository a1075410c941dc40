/** The beginning of a request's id, in two groups of four. */
export function requestWords(requestId: string | null): string {
  const signs = requestId?.replaceAll("-", "") ?? "";
  return signs === "" ? "" : `${signs.slice(0, 4)}-${signs.slice(4, 8)}`;
}
