import { z } from "zod";
import { type ProblemReason, problemReasons } from "#lib/api/problem-reason.ts";
import { statusOf } from "#lib/api/reason-status.ts";
import { type Reason, Refusal, type RefusalFacts } from "#lib/refusal.ts";

/** The sentence that stands in `detail`. */
export type Wording = (reason: ProblemReason, facts: RefusalFacts) => string;

const FieldProblem = z.object({
  in: z.enum(["body", "query", "header"]),
  field: z.string().meta({ description: "Where in it, with dots: `holders.0.serial`. Empty for all of it." }),
  message: z.string(),
});
export type FieldProblem = z.output<typeof FieldProblem>;

export const Problem = z
  .object({
    type: z.string().meta({ example: "urn:quartermaster:problem:name-taken" }),
    title: z.string().meta({ example: "Name taken" }),
    status: z.int().meta({ example: 409 }),
    detail: z.string().meta({ description: "A sentence for people; programs go by `reason`." }),
    reason: z.enum(problemReasons).meta({ description: "One of a closed list, the same as in the console." }),
    requestId: z
      .string()
      .meta({ description: "As in the answer's x-request-id; finds the request in Activity." }),
    facts: z
      .record(z.string(), z.union([z.string(), z.number(), z.null()]))
      .optional()
      .meta({ description: "The names and numbers in the sentence." }),
    errors: z.array(FieldProblem).optional().meta({ description: "What is wrong, field by field." }),
  })
  .meta({ id: "Problem", description: "RFC 9457: why a request was not carried out." });
export type Problem = z.output<typeof Problem>;

interface ForPrograms {
  /** Where the same reason means another status elsewhere. */
  status?: number;
  facts?: RefusalFacts;
  headers?: Record<string, string>;
  errors?: FieldProblem[];
}

/** A refusal with something for the program that asked: a header, or what is wrong in which field. */
export class ApiRefusal extends Refusal {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly errors: FieldProblem[];

  constructor(reason: Reason, { status, facts = {}, headers = {}, errors = [] }: ForPrograms = {}) {
    super(reason, facts);
    this.status = status ?? statusOf(reason);
    this.headers = headers;
    this.errors = errors;
  }
}

export function problemOf(error: unknown, requestId: string, wording: Wording): Problem {
  const reason = error instanceof Refusal ? error.reason : "fault";
  const facts = error instanceof Refusal ? error.facts : {};
  const errors = error instanceof ApiRefusal ? error.errors : [];
  return {
    type: `urn:quartermaster:problem:${reason}`,
    title: titleOf(reason),
    status: error instanceof ApiRefusal ? error.status : statusOf(reason),
    detail: wording(reason, facts),
    reason,
    requestId,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(errors.length > 0 && { errors }),
  };
}

export function problemHeaders(error: unknown): Record<string, string> {
  if (error instanceof ApiRefusal) return error.headers;
  const seconds = error instanceof Refusal ? error.facts["seconds"] : null;
  return typeof seconds === "number" ? { "retry-after": String(Math.ceil(seconds)) } : {};
}

const titleOf = (reason: ProblemReason) => {
  const words = reason.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
