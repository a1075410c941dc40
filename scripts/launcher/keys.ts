import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "#scripts/environment.ts";
import { keepSecret } from "#scripts/launcher/secret-file.ts";
import { Problem } from "#scripts/problem.ts";

export interface Keys {
  /** Exactly one of the two is set. */
  ENCRYPTION_KEY?: string;
  ENCRYPTION_KEY_FILE?: string;
  AUTH_SECRET: string;
}

interface Wish {
  dataDir: string;
  environment: Environment;
  /** Whether this database has been set up, so that things in it may be sealed already. */
  isSetUp: boolean;
}

/** The keys from the environment, else from files in DATA_DIR, which are made at the first start. */
export function openKeys({ dataDir, environment, isSetUp }: Wish): Keys {
  const AUTH_SECRET = environment["AUTH_SECRET"] || keepSecret(join(dataDir, "auth.secret"));
  if (environment["ENCRYPTION_KEY"]) return { ENCRYPTION_KEY: environment["ENCRYPTION_KEY"], AUTH_SECRET };
  const file = environment["ENCRYPTION_KEY_FILE"] || join(dataDir, "encryption.key");
  if (isSetUp && !existsSync(file)) throw keyLost(file);
  keepSecret(file);
  return { ENCRYPTION_KEY_FILE: file, AUTH_SECRET };
}

const keyLost = (file: string) =>
  new Problem(
    `The database holds content tokens sealed with a key that should be in ${file}, and that file is missing.`,
    "Restore it from a backup, copy it from the machine that has it, or set ENCRYPTION_KEY; without it no stored token can be opened.",
  );
