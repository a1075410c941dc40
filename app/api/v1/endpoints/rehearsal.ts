import { z } from "zod";
import { endpoint } from "#lib/api/endpoint.ts";
import { Moment, Nothing } from "#lib/api/shapes.ts";
import { behaviors } from "#lib/features/rehearsal/behaviors.ts";
import { endRehearsal } from "#lib/features/rehearsal/end-rehearsal.ts";
import { moveClock } from "#lib/features/rehearsal/move-clock.ts";
import { rehearsalFile, rehearsalState } from "#lib/features/rehearsal/queries.ts";
import { setBehavior } from "#lib/features/rehearsal/set-behavior.ts";

const tag = "Rehearsal";

const Behavior = z.object({ behavior: z.enum(behaviors), on: z.boolean() });

const Rehearsal = z
  .object({
    now: Moment,
    daysAhead: z.int(),
    files: z.array(z.object({ name: z.string(), note: z.string() })),
    behaviors: z.array(Behavior),
  })
  .meta({ id: "Rehearsal" });

const RehearsalFile = z
  .object({ name: z.string(), text: z.string() })
  .meta({ id: "RehearsalFile", description: "A token of the built-in emulator; Apple knows nothing of it." });

export const rehearsalEndpoints = [
  endpoint(
    {
      method: "GET",
      path: "/rehearsal",
      id: "getRehearsal",
      summary: "Get a rehearsal's clock, token files and what its Apple does",
      tag,
      permission: "token:read",
      answers: { 200: Rehearsal },
    },
    (scope) => rehearsalState(scope),
  ),
  endpoint(
    {
      method: "GET",
      path: "/rehearsal/file",
      id: "getRehearsalFile",
      summary: "Get the text of one of a rehearsal's own token files",
      tag,
      permission: "token:read",
      query: z.object({ name: z.string().max(200) }),
      answers: { 200: RehearsalFile },
    },
    async (scope, { query: { name } }) => ({ name, text: await rehearsalFile(scope, name) }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/rehearsal/clock",
      id: "moveRehearsalClock",
      summary: "Move a rehearsal's time on by some days",
      tag,
      permission: "rehearsal:write",
      body: z.object({ days: z.int().min(1).max(400) }),
      answers: { 200: z.object({ now: Moment }) },
    },
    async (scope, { body: { days } }) => ({ now: await moveClock(scope, days) }),
  ),
  endpoint(
    {
      method: "PUT",
      path: "/rehearsal/behavior",
      id: "setRehearsalBehavior",
      summary: "Make a rehearsal's Apple slow, busy, impatient or forgetful, or well again",
      tag,
      permission: "rehearsal:write",
      body: Behavior,
      answers: { 204: Nothing },
    },
    (scope, { body: { behavior, on } }) => setBehavior(scope, behavior, on),
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/rehearsal",
      id: "endRehearsal",
      summary: "Throw a rehearsal away, with everything in it",
      tag,
      permission: "rehearsal:write",
      answers: { 204: Nothing },
    },
    (scope) => endRehearsal(scope),
  ),
];
