import { z } from "zod";
import { type Connection, exchange } from "#lib/mdm/connection.ts";
import { plistOf } from "#lib/mdm/device-command.ts";
import { MdmTrouble } from "#lib/mdm/trouble.ts";
import { basic, isGateway, jsonOf, versionOf, XML } from "#lib/mdm/wire.ts";
import type { MdmServer } from "#lib/mdm/server.ts";

const Refused = z.object({ error: z.string() });
const Waiting = z.object({ commands: z.array(z.object({ uuid: z.string() })).nullish() });

/** MicroMDM: the raw endpoint, so that both servers get the same property lists. What waits for a device can be asked. */
export function microMdm(connection: Connection): MdmServer {
  const authorization = basic("micromdm", connection.apiKey);
  const pathOf = (target: string) => `/v1/commands/${encodeURIComponent(target)}`;
  const waitingFor = async (target: string) => {
    const { status, text } = await exchange(connection, {
      method: "GET",
      path: pathOf(target),
      headers: { authorization },
    });
    if (status === 401 || status === 403) throw new MdmTrouble("key-refused");
    return { status, text };
  };
  return {
    async enqueue({ target, commandUuid, command }) {
      const { status, text } = await exchange(connection, {
        method: "POST",
        path: pathOf(target),
        headers: { authorization, "content-type": XML },
        body: plistOf(commandUuid, command),
      });
      if (status === 201 || status === 200) return { state: "queued", pushProblem: null };
      if (status === 401 || status === 403) throw new MdmTrouble("key-refused");
      const refused = Refused.safeParse(jsonOf(text)).data;
      if (refused) return { state: "refused", words: refused.error };
      throw new MdmTrouble(isGateway(status) ? "outcome-unknown" : "not-understood", `HTTP ${status}`);
    },
    async isQueued(target, commandUuid) {
      const { status, text } = await waitingFor(target);
      const told = status === 200 ? Waiting.safeParse(jsonOf(text)).data : undefined;
      return told ? (told.commands ?? []).some(({ uuid }) => uuid === commandUuid) : null;
    },
    async test() {
      const version = await versionOf(connection, authorization);
      await waitingFor("quartermaster");
      return { version };
    },
  };
}
