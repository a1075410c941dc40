import { bootstrap } from "./bootstrap.mjs";

await bootstrap("scripts/testing/run.ts", process.argv.slice(2));
