/** Says in DATA_DIR/events when it starts and stops, and whether the database still answered then. */
import { appendFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import pg from "pg";

const [, , name] = process.argv;
const { APP_ROLE, DATABASE_URL, DATA_DIR = ".", HOST, PORT } = process.env;
const note = (what: string) => appendFileSync(join(DATA_DIR, "events"), `${name} ${what}\n`);

const pool = new pg.Pool({ connectionString: DATABASE_URL, options: `-c role=${APP_ROLE}` });
pool.on("error", () => undefined);

process.once("SIGTERM", async () => {
  const { rows } = await pool.query<{ name: string }>("select current_user as name");
  note(`stopped as ${rows[0]?.name}`);
  process.exit();
});

/** Where asked to, it has its launcher interrupted at the very moment in which it is found to be ready. */
function interruptLauncher(): void {
  if (process.env["STAND_IN_INTERRUPTS"]) process.kill(process.ppid, "SIGINT");
}

if (name === "web")
  createServer((_, response) => {
    interruptLauncher();
    response.end(String(process.pid));
  }).listen(Number(PORT), HOST);
else setInterval(() => undefined, 60_000);
note(`started ${process.pid}`);
