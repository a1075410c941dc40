import { grantToApp } from "#scripts/database/grants.ts";
import { migrate } from "#scripts/database/migrate.ts";
import { installQueue, QUEUE_SCHEMA } from "#scripts/database/queue.ts";
import { prepareRole } from "#scripts/database/role.ts";

/** Brings a database to where the code expects it: role, tables, queue, rights. Answers the migrations applied. */
export async function prepareDatabase(
  ownerUrl: string,
  options: { folder?: string } = {},
): Promise<string[]> {
  await prepareRole(ownerUrl);
  const applied = await migrate(ownerUrl, options);
  await installQueue(ownerUrl);
  await grantToApp(ownerUrl, ["public", QUEUE_SCHEMA]);
  return applied;
}
