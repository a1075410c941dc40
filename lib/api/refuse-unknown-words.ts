import { ApiRefusal, type FieldProblem } from "#lib/api/problem.ts";

type Place = Pick<FieldProblem, "in" | "field">;

/** Filter words that mean nothing are a mistake worth hearing of: without them the list would be another one. */
export function refuseUnknownWords<T extends { unknown: readonly string[] }>(
  list: T,
  place: Place = { in: "query", field: "q" },
): T {
  if (list.unknown.length === 0) return list;
  const errors = list.unknown.map((word) => ({ ...place, message: `${word} means nothing here.` }));
  throw new ApiRefusal("invalid", { errors });
}
