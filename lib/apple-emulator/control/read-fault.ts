import { Fields } from "#lib/apple-emulator/control/fields.ts";
import { ControlProblem } from "#lib/apple-emulator/control/problem.ts";
import { readAct } from "#lib/apple-emulator/control/read-act.ts";
import { readLimits } from "#lib/apple-emulator/control/read-limits.ts";
import { present } from "#lib/apple-emulator/control/read-location.ts";
import type { Fault, FaultHow } from "#lib/apple-emulator/http/faults.ts";

export type FaultSpec = Pick<Fault, "match" | "how"> & { times?: number | null; chance?: number };

/** One reader for each way in which something goes wrong. */
const readers: { [K in FaultHow["kind"]]: (fields: Fields) => object } = {
  error: (fields) => ({
    number: fields.number("number"),
    status: fields.numberOr("status"),
    retryAfter: readRetryAfter(fields),
  }),
  "http200-error": (fields) => ({ number: fields.number("number") }),
  throttle: (fields) => ({ retryAfter: readRetryAfter(fields) }),
  html503: (fields) => ({ status: fields.numberOr("status"), retryAfter: readRetryAfter(fields) }),
  status: (fields) => ({
    status: fields.number("status"),
    location: fields.textOr("location"),
    retryAfter: readRetryAfter(fields),
  }),
  hang: nothing,
  "hang-after": nothing,
  "reset-before": nothing,
  "reset-after": nothing,
  truncate: nothing,
  "half-json": nothing,
  "empty-body": nothing,
  slow: (fields) => ({ delayMs: fields.number("delayMs") }),
  "answer-as": (fields) => ({ uId: fields.text("uId") }),
  outside: (fields) => ({
    act: readAct(fields.objectOr("act") ?? new Fields(undefined, "how.act")),
    uId: fields.textOr("uId"),
  }),
  limits: (fields) => ({ limits: readLimits(fields) }),
  "version-change": nothing,
  "pages-grow": (fields) => ({ count: fields.numberOr("count") }),
  "stuck-event": (fields) => ({ done: fields.numberOr("done") }),
  "partial-failure": (fields) => ({ number: fields.numberOr("number"), count: fields.numberOr("count") }),
  "notification-missing": nothing,
  "notification-twice": nothing,
  "notification-last": nothing,
  "wrong-bearer": nothing,
  "notification-late": (fields) => ({ delayMs: fields.number("delayMs") }),
};

const kinds = Object.keys(readers) as FaultHow["kind"][];

export function readFault(fields: Fields): FaultSpec {
  const match = fields.objectOr("match") ?? new Fields({}, "match");
  const how = fields.objectOr("how") ?? new Fields(undefined, "how");
  const kind = how.oneOf("kind", kinds);
  return present({
    match: present({
      path: match.textOr("path"),
      method: match.textOr("method"),
      uId: match.textOr("uId"),
      nth: match.numberOr("nth"),
      notification: match.textOr("notification"),
    }),
    how: present({ kind, ...readers[kind](how) }) as FaultHow,
    times: fields.raw("times") === null ? null : fields.numberOr("times"),
    chance: fields.numberOr("chance"),
  });
}

function nothing(): object {
  return {};
}

/** Seconds, or an HTTP date. */
function readRetryAfter(fields: Fields): number | string | undefined {
  const value = fields.raw("retryAfter") ?? undefined;
  if (value === undefined || typeof value === "number" || typeof value === "string") return value;
  throw new ControlProblem(400, "how.retryAfter must be seconds or an HTTP date");
}
