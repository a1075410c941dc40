import { withConnection } from "#scripts/database/connection.ts";
import { APP_ROLE } from "#scripts/database/role.ts";

const grantsOn = (schema: string) => `
  grant usage on schema ${schema} to ${APP_ROLE};
  grant select, insert, update, delete on all tables in schema ${schema} to ${APP_ROLE};
  grant usage, select on all sequences in schema ${schema} to ${APP_ROLE};
  grant execute on all functions in schema ${schema} to ${APP_ROLE};`;

/** Lets the application's role read and write every table, its policies permitting; the history of migrations it only reads. */
export function grantToApp(ownerUrl: string, schemas: readonly string[]): Promise<void> {
  return withConnection(ownerUrl, async (client) => {
    await client.query(schemas.map(grantsOn).join(""));
    await client.query(`revoke insert, update, delete on _prisma_migrations from ${APP_ROLE}`);
  });
}
