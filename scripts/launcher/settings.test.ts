import { expect, test } from "vitest";
import type { Environment } from "#scripts/environment.ts";
import { addressOf, readSettings } from "#scripts/launcher/settings.ts";

const address = (environment: Environment) => addressOf(readSettings("start", environment));

test("without any setting the console answers on this machine alone, at port 3000", () => {
  expect(readSettings(undefined, {})).toMatchObject({
    mode: "start",
    host: "127.0.0.1",
    port: 3000,
    databaseUrl: undefined,
    worker: true,
  });
  expect(readSettings(undefined, {}).dataDir).toMatch(/\/\.data$/);
});

test("an empty variable counts as an absent one", () => {
  expect(readSettings("dev", { PORT: "", DATABASE_URL: "" })).toMatchObject({
    mode: "dev",
    port: 3000,
    databaseUrl: undefined,
  });
});

test("the address shown can be opened, whatever the console listens on", () => {
  expect(address({ HOST: "0.0.0.0", PORT: "8080" })).toBe("http://127.0.0.1:8080");
  expect(address({ HOST: "::1" })).toBe("http://[::1]:3000");
  expect(address({ PUBLIC_URL: "https://apps.example.org/" })).toBe("https://apps.example.org");
});

test.each(["http", "0", "70000", "30.5"])("the port %s is refused in a sentence", (PORT) => {
  expect(() => readSettings("start", { PORT })).toThrow("whole number from 1 to 65535");
});
