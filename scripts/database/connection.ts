import pg from "pg";
import { z } from "zod";
import { Problem } from "#scripts/problem.ts";

const CONNECT_MS = 10_000;
const codeSchema = z.object({ code: z.string() });

/** Lends a connection to `work`; what keeps us from connecting is told as a Problem. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...target(url), connectionTimeoutMillis: CONNECT_MS });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw problemWith(url, error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The code of a PostgreSQL or network error, such as 28P01 or ECONNREFUSED. */
export const codeOf = (error: unknown): string | undefined => codeSchema.safeParse(error).data?.code;

function target(url: string): pg.ClientConfig {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return { connectionString: url };
  throw new Problem("DATABASE_URL is not a PostgreSQL address.", `Write it like ${EXAMPLE}.`);
}

const EXAMPLE = "postgresql://user:password@host:5432/database";

function problemWith(url: string, error: unknown): Error {
  const { hostname, port, username, pathname } = new URL(url);
  const server = `${hostname}:${port || "5432"}`;
  const database = decodeURIComponent(pathname.slice(1));
  switch (codeOf(error)) {
    case "28P01":
    case "28000":
      return new Problem(
        `The database server ${server} refused the user "${username}" or its password.`,
        "Correct them in DATABASE_URL (special characters percent-encoded) and start again.",
      );
    case "3D000":
      return new Problem(
        `The database server ${server} has no database "${database}".`,
        `Create it (create database "${database}") or correct DATABASE_URL, and start again.`,
      );
    default:
      return new Problem(
        `No database answered at ${server} (${error instanceof Error ? error.message : String(error)}).`,
        "Check that it runs and accepts connections from here, or correct the host in DATABASE_URL.",
      );
  }
}
