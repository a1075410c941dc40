import { type Connection, exchange } from "#lib/mdm/connection.ts";
import { MdmTrouble } from "#lib/mdm/trouble.ts";
import { signatureOf } from "#lib/platform/signature.ts";
import type { MdmServer } from "#lib/mdm/server.ts";

interface Signing {
  secret: string;
  now: () => Date;
}

/** Any other MDM, behind a program of one's own: commands are signed posts in JSON. docs/mdm.md tells their form. */
export function program(connection: Connection, { secret, now }: Signing): MdmServer {
  const post = async (told: object) => {
    const body = JSON.stringify(told);
    const { status } = await exchange(connection, {
      method: "POST",
      path: null,
      headers: {
        "content-type": "application/json",
        "user-agent": "Quartermaster",
        "x-quartermaster-signature": signatureOf(secret, body, now()),
      },
      body,
    });
    if (status === 401 || status === 403) throw new MdmTrouble("key-refused");
    if (status >= 500) throw new MdmTrouble("outcome-unknown", `HTTP ${status}`);
    return status;
  };
  return {
    async enqueue({ target, commandUuid, command: { kind, ...rest } }) {
      const status = await post({ type: kind, command: commandUuid, device: { serial: target }, ...rest });
      if (status >= 200 && status < 300) return { state: "queued", pushProblem: null };
      return { state: "refused", words: `It answered ${status}.` };
    },
    isQueued: () => Promise.resolve(null),
    async test() {
      const status = await post({ type: "test" });
      if (status < 200 || status >= 300) throw new MdmTrouble("not-understood", `HTTP ${status}`);
      return { version: null };
    },
  };
}
