import "server-only";
import { db, refuseIfTaken, type Tx } from "#lib/data/client.ts";
import { inReach } from "#lib/data/reach.ts";
import { userWhere } from "#lib/data/listing/scim-conditions.ts";
import type { Condition } from "#lib/domain/scim/expression.ts";
import type { ScimUser } from "#lib/domain/scim/user.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

export interface UserRecord extends ScimUser {
  /** The person's, too. */
  id: string;
  createdAt: Date;
  updatedAt: Date;
}

interface Row {
  personId: string;
  userName: string;
  externalId: string | null;
  active: boolean;
  attributes: Omit<ScimUser, "userName" | "externalId" | "active">;
  createdAt: Date;
  updatedAt: Date;
}

const typed = ({ personId, attributes, ...row }: Row): UserRecord => ({
  ...attributes,
  ...row,
  id: personId,
});

export interface FoundUsers {
  total: number;
  rows: UserRecord[];
}

/** Users of a directory in reach that fit all conditions, in the order in which they came; from `skip` on, `take` of them. */
export async function find(
  tx: Tx,
  directoryId: string,
  conditions: readonly Condition[],
  { skip, take }: { skip: number; take: number },
): Promise<FoundUsers> {
  const from = sql`from "DirectoryUser" u join "Directory" d on d."customerId" = u."customerId" and d."id" = u."directoryId"
    where u."customerId" = ${tx.customerId}::uuid and u."directoryId" = ${directoryId}::uuid and ${userWhere(conditions)}`;
  const [counted] = await db(tx).$queryRaw<{ total: number }[]>`select count(*)::int as "total" ${from}`;
  const rows = await db(tx).$queryRaw<Row[]>`
    select u."personId", u."userName", u."externalId", u."active", u."attributes", u."createdAt", u."updatedAt" ${from}
    order by u."sequence" offset ${skip} limit ${take}`;
  return { total: counted?.total ?? 0, rows: rows.map(typed) };
}

export async function get(tx: Tx, directoryId: string, id: string): Promise<UserRecord> {
  const same = { attribute: "id", within: [], part: null, value: id };
  const { rows } = await find(tx, directoryId, [same], { skip: 0, take: 1 });
  if (!rows[0]) throw new Refusal("not-found");
  return rows[0];
}

/** Whether the directory has another User with this userName or externalId. */
export async function taken(
  tx: Tx,
  directoryId: string,
  { userName, externalId }: Pick<ScimUser, "userName" | "externalId">,
  except: string | null = null,
): Promise<boolean> {
  const count = await db(tx).directoryUser.count({
    where: {
      customerId: tx.customerId, directoryId, directory: inReach(tx), ...(except && { personId: { not: except } }),
      OR: [{ userNameKey: keyOf(userName) }, ...(externalId ? [{ externalId }] : [])],
    }, // prettier-ignore
  });
  return count > 0;
}

/** Which of these people a directory keeps. */
export async function kept(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await db(tx).directoryUser.findMany({
    where: { customerId: tx.customerId, personId: { in: [...personIds] }, person: inReach(tx) },
    select: { personId: true },
  });
  return rows.map(({ personId }) => personId);
}

/** Ties a person in reach to a directory in reach. */
export async function insert(tx: Tx, directoryId: string, personId: string, user: ScimUser): Promise<void> {
  const { customerId } = tx;
  const here = await db(tx).directory.count({ where: { ...inReach(tx), id: directoryId } });
  const person = await db(tx).person.count({ where: { ...inReach(tx), id: personId } });
  if (here + person < 2) throw new Refusal("not-found");
  const at = tx.now();
  await db(tx)
    .directoryUser.create({
      data: { ...columnsOf(user), customerId, directoryId, personId, createdAt: at, updatedAt: at },
      select: { personId: true },
    })
    .catch(refuseIfTaken("directory-user-taken", { userName: user.userName }));
}

export async function update(tx: Tx, directoryId: string, personId: string, user: ScimUser): Promise<void> {
  const { count } = await db(tx)
    .directoryUser.updateMany({
      where: { customerId: tx.customerId, directoryId, personId, directory: inReach(tx) },
      data: { ...columnsOf(user), updatedAt: tx.now() },
    })
    .catch(refuseIfTaken("directory-user-taken", { userName: user.userName }));
  if (count === 0) throw new Refusal("not-found");
}

/** The directory knows them no longer; the person stays. */
export async function remove(tx: Tx, directoryId: string, personId: string): Promise<void> {
  const { count } = await db(tx).directoryUser.deleteMany({
    where: { customerId: tx.customerId, directoryId, personId, directory: inReach(tx) },
  });
  if (count === 0) throw new Refusal("not-found");
}

/** Writes down on the person what only a directory tells. */
export async function tell(
  tx: Tx,
  personId: string,
  told: { leftAt?: Date | null; language?: string; source?: string },
): Promise<void> {
  const { count } = await db(tx).person.updateMany({ where: { ...inReach(tx), id: personId }, data: told });
  if (count === 0) throw new Refusal("not-found");
}

const keyOf = (userName: string) => userName.toLowerCase();

const columnsOf = ({ userName, externalId, active, ...rest }: ScimUser) => ({
  userName,
  userNameKey: keyOf(userName),
  externalId,
  active,
  attributes: JSON.parse(JSON.stringify(rest)) as Prisma.InputJsonObject,
});
