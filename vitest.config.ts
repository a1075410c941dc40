import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const empty = fileURLToPath(new URL("./tests/support/empty.ts", import.meta.url));

const withDatabase = {
  globalSetup: ["tests/support/database-server.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxWorkers: 3,
};

export default defineConfig({
  resolve: { alias: { "server-only": empty } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,scripts}/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: { name: "integration", include: ["tests/integration/**/*.test.ts"], ...withDatabase },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts", "tests/integration/renewal/waiting-wishes.test.ts"],
          ...withDatabase,
          testTimeout: 30 * 60_000,
          env: { LONG: "1" },
        },
      },
    ],
  },
});
