/** A request as it reached a world, its path below the world's own prefix. */
export interface Inquiry {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: string;
  /** How the client reached this world: scheme, host, and prefix. */
  base: string;
  /** Milliseconds on a clock that nobody moves. */
  arrivedAt: number;
  /** Milliseconds since then. */
  age: () => number;
}

export function contentTypeOf({ headers }: Inquiry): string {
  return (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
