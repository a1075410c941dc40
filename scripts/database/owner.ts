import pg from "pg";

const NAME = "quartermaster";

/** Makes, in a new embedded cluster, the role that owns the tables and its database; answers their URL. */
export async function createOwner(superuserUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [NAME],
    );
    if (!rows[0]?.role)
      await client.query(
        `create role ${NAME} login createrole createdb password ${pg.escapeLiteral(password)}`,
      );
    if (!rows[0]?.database) await client.query(`create database ${NAME} owner ${NAME}`);
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.username = NAME;
  url.pathname = `/${NAME}`;
  return url.href;
}
