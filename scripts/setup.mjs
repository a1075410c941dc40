import { bootstrap } from "./bootstrap.mjs";

await bootstrap("scripts/setup.ts", process.argv.slice(2), ["--conditions=react-server"]);
