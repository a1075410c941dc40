import { check } from "#scripts/testing/checks.ts";

const { failed } = await check((line) => console.log(line));
process.exitCode = failed === 0 ? 0 : 1;
