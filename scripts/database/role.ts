import type pg from "pg";
import { codeOf, withConnection } from "#scripts/database/connection.ts";
import { Problem } from "#scripts/problem.ts";

/** Whom every connection of the application becomes: it owns nothing and no policy lets it pass. */
export const APP_ROLE = "quartermaster_app";

const CREATE = `create role ${APP_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole`;
const GRANT = (user: string) => `grant ${APP_ROLE} to ${user}`;

const STATE = `select
    exists (select from pg_roles where rolname = '${APP_ROLE}') as present,
    exists (select from pg_roles where rolname = '${APP_ROLE}' and (rolsuper or rolbypassrls)) as unbound,
    (select rolsuper from pg_roles where rolname = current_user)
      or exists (select from pg_auth_members
        where roleid = to_regrole('${APP_ROLE}') and member = current_user::regrole::oid and set_option) as ours,
    quote_ident(current_user) as "user"`;

interface State {
  present: boolean;
  unbound: boolean;
  ours: boolean;
  user: string;
}

/** Makes the application's role and lets the owner become it, before the first migration that names it. */
export function prepareRole(ownerUrl: string): Promise<void> {
  return withConnection(ownerUrl, async (client) => {
    const before = await stateOf(client);
    if (before.unbound) throw unbound();
    if (!before.present) await attempt(client, CREATE, before.user);
    if (!(await stateOf(client)).ours) await attempt(client, GRANT("current_user"), before.user);
  });
}

async function stateOf(client: pg.Client): Promise<State> {
  const { rows } = await client.query<State>(STATE);
  const [state] = rows;
  if (!state) throw new Error("PostgreSQL answered no row about its roles.");
  return state;
}

/** Roles belong to the whole server: another database's start may be making the same one right now. */
async function attempt(client: pg.Client, sql: string, user: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    const code = codeOf(error);
    if (code === "42710" || code === "23505") return;
    if (code === "42501") throw forbidden(user);
    throw error;
  }
}

const forbidden = (user: string) =>
  new Problem(
    `The database user ${user} may not create the role ${APP_ROLE} that the application works as.`,
    `Let an administrator of the server run: ${CREATE}; ${GRANT(user)};`,
  );

const unbound = () =>
  new Problem(
    `The database role ${APP_ROLE} is a superuser or bypasses row-level security, so nothing would keep customers apart.`,
    `Let an administrator of the server run: alter role ${APP_ROLE} nosuperuser nobypassrls;`,
  );
