import { ApiRefusal } from "#lib/api/problem.ts";

/** Filter words that mean nothing are a mistake worth hearing of: without them the list would be another one. */
export function refuseUnknownWords<T extends { unknown: readonly string[] }>(list: T): T {
  if (list.unknown.length === 0) return list;
  const errors = list.unknown.map(
    (word) => ({ in: "query", field: "q", message: `${word} means nothing here.` }) as const,
  );
  throw new ApiRefusal("invalid", { errors });
}
