import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addMissing } from "#scripts/fix-lock.mjs";
import { inRoot } from "#scripts/root.ts";

test("the lockfile holds every machine's optional packages, so that npm ci works on all of them", () => {
  expect(addMissing(JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8")))).toEqual([]);
});

test("a package for another machine is added with the machine it is for", () => {
  const optionalDependencies = { "@swc/linux-arm64-musl": "^1.2.3", "@swc/darwin-x64": "1.2.3" };
  const lock = { packages: { "": {}, "node_modules/swc": { version: "1.2.3", optionalDependencies } } };
  expect(addMissing(lock)).toEqual(["@swc/linux-arm64-musl", "@swc/darwin-x64"]);
  expect(lock.packages).toMatchObject({
    "node_modules/@swc/linux-arm64-musl": {
      version: "1.2.3",
      cpu: ["arm64"],
      libc: ["musl"],
      os: ["linux"],
      optional: true,
    },
    "node_modules/@swc/darwin-x64": { version: "1.2.3", cpu: ["x64"], os: ["darwin"], optional: true },
  });
});

test("a package that the lock holds beside its parent or above it is left alone", () => {
  const optionalDependencies = { "fs-darwin-x64": "1.0.0" };
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { optionalDependencies },
      "node_modules/a/node_modules/b": { optionalDependencies },
      "node_modules/fs-darwin-x64": { version: "1.0.0" },
    },
  };
  expect(addMissing(lock)).toEqual([]);
});
