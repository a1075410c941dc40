import { messageOf, statusOf } from "#lib/apple-emulator/error-catalog.ts";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import { htmlPage, json, type Reply } from "#lib/apple-emulator/http/reply.ts";

/** The answer that a fault gives in place of the real one, before anything has happened. */
export function troubleBefore(faults: readonly FaultHow[]): Reply | undefined {
  return faults.map(replyTo).find((reply) => reply !== undefined);
}

function replyTo(fault: FaultHow): Reply | undefined {
  switch (fault.kind) {
    case "error":
      return errorReply(fault.number, fault.status ?? statusOf(fault.number), fault.retryAfter);
    case "http200-error":
      return errorReply(fault.number, 200);
    case "throttle":
      return errorReply(9646, 429, fault.retryAfter);
    case "html503":
      return later(htmlPage("Service Unavailable", fault.status ?? 503), fault.retryAfter);
    case "status":
      return later(bare(fault.status, fault.location), fault.retryAfter);
    case "hang":
      return { ...bare(200), mishap: "hang" };
    case "reset-before":
      return { ...bare(200), mishap: "reset" };
    default:
      return undefined;
  }
}

/** What happens to the real answer on its way: by then the work is done. */
export function troubleAfter(faults: readonly FaultHow[], reply: Reply): Reply {
  return faults.reduce(spoil, reply);
}

function spoil(reply: Reply, fault: FaultHow): Reply {
  switch (fault.kind) {
    case "reset-after":
      return { ...reply, mishap: "reset" };
    case "hang-after":
      return { ...reply, mishap: "hang" };
    case "truncate":
      return { ...reply, mishap: "truncate" };
    case "half-json":
      return { ...reply, body: reply.body.slice(0, reply.body.length / 2) };
    case "empty-body":
      return { ...reply, body: "" };
    case "answer-as":
      return { ...reply, body: reply.body.replace(/"uId":"[^"]*"/, `"uId":${JSON.stringify(fault.uId)}`) };
    default:
      return reply;
  }
}

function errorReply(errorNumber: number, status: number, retryAfter?: number | string): Reply {
  const reply = json({ errorMessage: messageOf(errorNumber), errorNumber }, status);
  return { ...later(reply, retryAfter), errorNumber };
}

function later(reply: Reply, retryAfter: number | string | undefined): Reply {
  if (retryAfter === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, "retry-after": String(retryAfter) } };
}

const bare = (status: number, location?: string): Reply => ({
  status,
  headers: location === undefined ? {} : { location },
  body: "",
});
