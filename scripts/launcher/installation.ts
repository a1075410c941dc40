import { createHash, randomBytes } from "node:crypto";
import { withConnection } from "#scripts/database/connection.ts";

/** Whether the first customer exists. */
export const isSetUp = (ownerUrl: string): Promise<boolean> =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query(`select from "Installation" where "setUpAt" is not null`);
    return rows.length > 0;
  });

/** A new link to the setup page, good once and for an hour, in place of every earlier one; we keep only its hash. */
export async function makeSetupLink(ownerUrl: string, address: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  await withConnection(ownerUrl, async (client) => {
    await client.query(`delete from "SetupLink" where "usedAt" is null`);
    await client.query(
      `insert into "SetupLink" ("tokenHash", "expiresAt") values ($1, now() + interval '60 minutes')`,
      [hash],
    );
  });
  return `${address}/setup?link=${token}`;
}
