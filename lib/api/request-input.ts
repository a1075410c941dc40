import type { z } from "zod";
import { ApiRefusal, type FieldProblem } from "#lib/api/problem.ts";

/** Parsed, or refused with everything that is wrong with it. */
export function readPart<S extends z.ZodType>(
  part: FieldProblem["in"],
  shape: S,
  given: unknown,
): z.output<S> {
  const parsed = shape.safeParse(given);
  if (!parsed.success)
    throw new ApiRefusal("invalid", { errors: parsed.error.issues.flatMap(problems(part)) });
  return parsed.data;
}

/** A name given once is a value, given more often a list. */
export function queryOf(url: URL): Record<string, string | string[]> {
  const names = [...new Set(url.searchParams.keys())].filter((name) => name !== "group");
  return Object.fromEntries(
    names.map((name) => {
      const values = url.searchParams.getAll(name).map((value) => value.replaceAll("\0", ""));
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

const problems =
  (part: FieldProblem["in"]) =>
  (issue: z.core.$ZodIssue): FieldProblem[] => {
    const at = issue.path.map(String);
    const names = issue.code === "unrecognized_keys" ? issue.keys : [null];
    return names.map((name) => ({
      in: part,
      field: (name === null ? at : [...at, name]).join("."),
      message: name === null ? issue.message : "There is no such field.",
    }));
  };
