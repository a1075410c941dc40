import { readFileSync } from "node:fs";
import { disconnect } from "#lib/data/client.ts";
import type { ResetPassword } from "#lib/features/setup/schemas.ts";
import { resetPassword } from "#lib/features/setup/reset-password.ts";
import { Refusal } from "#lib/refusal.ts";
import { APP_ROLE } from "#scripts/database/role.ts";
import { isSetUp } from "#scripts/launcher/installation.ts";
import { openKeys } from "#scripts/launcher/keys.ts";
import { addressOf, readSettings, type Settings } from "#scripts/launcher/settings.ts";
import { Problem } from "#scripts/problem.ts";
import { withInstallationDatabase } from "#scripts/setup/installation-database.ts";
import { refusalWords } from "#scripts/setup/refusal-words.ts";
import { parseSetup, USAGE, type SetupRequest } from "#scripts/setup/request.ts";
import { setUp } from "#scripts/setup/set-up.ts";

const [DONE, IN_THE_WAY, ASKED_WRONGLY, REFUSED] = [0, 1, 2, 3];

function here<T>(settings: Settings, deed: () => Promise<T>): Promise<T> {
  const { dataDir, environment } = settings;
  return withInstallationDatabase(settings, async (url) => {
    const keys = openKeys({ dataDir, environment, isSetUp: await isSetUp(url) });
    Object.assign(process.env, keys, { DATABASE_URL: url, APP_ROLE, DATA_DIR: dataDir });
    return deed().finally(disconnect);
  });
}

async function reset(settings: Settings, asked: ResetPassword): Promise<void> {
  await here(settings, () => resetPassword(asked));
  console.error(`Done. ${asked.email} signs in with the new password; every session before has ended.`);
}

async function carryOut(settings: Settings, request: SetupRequest): Promise<void> {
  const key = await here(settings, () => setUp(request));
  console.error(`Set up. ${request.setUp.email} can sign in at ${addressOf(settings)} once npm start runs.`);
  if (key !== undefined) console.log(key);
}

async function main(): Promise<number> {
  const parsed = parseSetup(process.argv.slice(2), () => readFileSync(0, "utf8"));
  if ("mistakes" in parsed) {
    console.error(`${parsed.mistakes.join("\n")}\n\n${USAGE}`);
    return ASKED_WRONGLY;
  }
  try {
    const settings = readSettings("start", process.env);
    if ("reset" in parsed) await reset(settings, parsed.reset);
    else await carryOut(settings, parsed.request);
    return DONE;
  } catch (error) {
    if (error instanceof Refusal) {
      console.error(refusalWords(error));
      return REFUSED;
    }
    console.error(error instanceof Problem ? error.message : error);
    return IN_THE_WAY;
  }
}

process.exit(await main());
