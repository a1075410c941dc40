import { z } from "zod";
import { type Answer, type Connection, exchange } from "#lib/mdm/connection.ts";
import { plistOf } from "#lib/mdm/device-command.ts";
import { MdmTrouble } from "#lib/mdm/trouble.ts";
import { basic, isGateway, jsonOf, versionOf, XML } from "#lib/mdm/wire.ts";
import type { Enqueued, MdmServer } from "#lib/mdm/server.ts";

const Queued = z.object({
  status: z
    .record(z.string(), z.object({ push_error: z.string().optional(), command_error: z.string().optional() }))
    .optional(),
  command_error: z.string().optional(),
});

/** 200 where all is well, 207 where some failed, 500 where all did: its words decide, for a failed push has queued all the same. */
function enqueued({ status, text }: Answer, target: string): Enqueued {
  if (status === 401 || status === 403) throw new MdmTrouble("key-refused");
  const told = [200, 207, 500].includes(status) ? Queued.safeParse(jsonOf(text)).data : undefined;
  if (!told) throw new MdmTrouble(isGateway(status) ? "outcome-unknown" : "not-understood", `HTTP ${status}`);
  const one = told.status?.[target];
  const refused = told.command_error ?? one?.command_error;
  if (refused !== undefined) return { state: "refused", words: refused };
  if (!one) throw new MdmTrouble("not-understood", "It does not tell of the device.");
  return { state: "queued", pushProblem: one.push_error ?? null };
}

/** NanoMDM: commands as property lists, to a device's id. It cannot be asked what waits. */
export function nanoMdm(connection: Connection): MdmServer {
  const authorization = basic("nanomdm", connection.apiKey);
  return {
    async enqueue({ target, commandUuid, command }) {
      const answer = await exchange(connection, {
        method: "PUT",
        path: `/v1/enqueue/${encodeURIComponent(target)}`,
        headers: { authorization, "content-type": XML },
        body: plistOf(commandUuid, command),
      });
      return enqueued(answer, target);
    },
    isQueued: () => Promise.resolve(null),
    async test() {
      const version = await versionOf(connection, authorization);
      const { status } = await exchange(connection, {
        method: "GET",
        path: "/v1/pushcert?topic=quartermaster",
        headers: { authorization },
      });
      if (status === 401 || status === 403) throw new MdmTrouble("key-refused");
      return { version };
    },
  };
}
