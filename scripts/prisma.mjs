// The Prisma CLI without its downloads: it insists on a schema-engine file even for generate, validate and format;
// any existing path satisfies it, and those three commands never run the file.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
const args = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [cli, ...args], {
  stdio: "inherit",
  env: {
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    ...process.env,
  },
});
process.exit(status ?? 1);
