import { bootstrap } from "./bootstrap.mjs";

await bootstrap("scripts/launch.ts", process.argv.slice(2));
