import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const empty = fileURLToPath(new URL("./tests/support/empty.ts", import.meta.url));

export default defineConfig({
  resolve: { alias: { "server-only": empty } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["{lib,components,scripts}/**/*.test.ts", "tests/architecture/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/database-server.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
