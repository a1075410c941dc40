import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { withConnection } from "#scripts/database/connection.ts";
import { findPostmaster } from "#scripts/database/postmaster.ts";
import { inRoot } from "#scripts/root.ts";
import { type Installation, newInstallation, startLauncher } from "#tests/integration/launcher/launcher.ts";
import { passwordMatches } from "#lib/platform/password.ts";
import { freshDatabase } from "#tests/support/database.ts";

const asked = ["--customer", "Harbor", "--email", "Ines@Example.org", "--password-stdin"];
const password = "correct horse battery";

let installation: Installation;

beforeEach(async () => {
  installation = await newInstallation();
});

function setup(args: string[], environment: Record<string, string> = {}, input = password) {
  return spawnSync(process.execPath, ["--conditions=react-server", inRoot("scripts/setup.ts"), ...args], {
    input,
    encoding: "utf8",
    env: { NODE_ENV: "test", DATA_DIR: installation.dataDir, ...environment },
  });
}

test("a customer, its owner and an API key are made without a browser, once", async () => {
  const database = await freshDatabase();
  onTestFinished(database.drop);
  const environment = { DATABASE_URL: database.url };
  const first = setup([...asked, "--api-key", "terraform"], environment);
  expect(first).toMatchObject({ status: 0, stdout: expect.stringMatching(/^qm_[\w-]{43}\n$/) });
  expect(first.stderr).toBe(
    "Set up. Ines@Example.org can sign in at http://127.0.0.1:3000 once npm start runs.\n",
  );
  const { rows } = await withConnection(database.superuserUrl, (client) =>
    client.query(
      `select "Customer".name as customer, email, "Membership".role, "ApiKey".name as key, "ApiKey".role as "keyRole"
       from "Customer", "Member", "Membership", "ApiKey"`,
    ),
  );
  expect(rows).toEqual([
    { customer: "Harbor", email: "ines@example.org", role: "owner", key: "terraform", keyRole: "admin" },
  ]);
  expect(setup(asked, environment)).toMatchObject({
    status: 3,
    stdout: "",
    stderr: expect.stringContaining("set up already"),
  });
});

test("an owner who forgot the password gets another from the server's own terminal, and everyone is told", async () => {
  const database = await freshDatabase();
  onTestFinished(database.drop);
  const environment = { DATABASE_URL: database.url };
  const reset = (email: string, input: string) =>
    setup(["--reset-password", email, "--password-stdin"], environment, input);
  expect(setup(asked, environment).status).toBe(0);
  const standing = () =>
    withConnection(database.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `select "passwordHash" as hash, (select count(*)::int from "Session" where "revokedAt" is null) as sessions,
           (select json_agg(json_build_array("actorName", "via", "targetName")) from "AuditEntry" where "action" = 'member.password-reset') as told
         from "Member"`,
      );
      return rows[0];
    });
  const before = await standing();
  await withConnection(database.superuserUrl, (client) =>
    client.query(`insert into "Session" ("id", "memberId", "expiresAt") select gen_random_uuid(), "id", now() + interval '1 hour' from "Member"`),
  );

  expect(reset("nobody@example.org", "another horse battery").stderr).toContain("Nobody signs in with this");
  expect(reset("ines@example.org", "aaaaaaaaaaaaa")).toMatchObject({ status: 3 });
  expect(await standing()).toEqual({ ...before, sessions: 1 });

  expect(reset("Ines@Example.org", "another horse battery")).toMatchObject({ status: 0, stdout: "" });
  const after = await standing();
  expect(after).toMatchObject({ sessions: 0, told: [["setup", "setup", "Ines"]] });
  expect(await passwordMatches(after.hash, "another horse battery")).toBe(true);
}); // prettier-ignore

test("a weak password is refused, and nothing is made", async () => {
  const database = await freshDatabase();
  onTestFinished(database.drop);
  expect(setup(asked, { DATABASE_URL: database.url }, "aaaaaaaaaaaaa")).toMatchObject({
    status: 3,
    stderr: "The password only repeats itself. Choose another.\n",
  });
  const made = withConnection(database.superuserUrl, (client) => client.query(`select from "Member"`));
  expect((await made).rowCount).toBe(0);
});

test("a command that asks wrongly is shown how to ask", () => {
  expect(setup(["--email", "ines"])).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringContaining("npm run setup -- --customer NAME"),
  });
});

test("the embedded database is started for the setup alone, and the console then needs no setup link", async () => {
  expect(setup(asked).status).toBe(0);
  expect(findPostmaster(installation.cluster)).toBeUndefined();
  const run = startLauncher(installation);
  await run.ready();
  expect(run.output()).not.toContain("Set it up");
});

test("a running console goes on while it is set up from the command line", async () => {
  const run = startLauncher(installation);
  await run.ready();
  expect(setup(asked).status).toBe(0);
  expect(findPostmaster(installation.cluster)).toMatchObject({ status: "ready" });
  expect((await fetch(`http://127.0.0.1:${installation.port}`)).status).toBe(200);
});

test("a lost encryption key is told before anything is sealed with another", async () => {
  expect(setup(asked).status).toBe(0);
  rmSync(`${installation.dataDir}/encryption.key`);
  const run = startLauncher(installation);
  expect(await run.ended()).toBe(1);
  expect(run.output()).toContain("Restore it from a backup");
});
