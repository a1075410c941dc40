import { expect, test } from "vitest";
import { config } from "../../proxy.ts";

const [matcher = ""] = config.matcher;
const matches = (path: string) => new RegExp(`^${matcher}$`).test(path);

test("the proxy, which would cut a body at 10 MB, leaves uploads alone and nothing else that is posted", () => {
  for (const path of ["/api/upload/csv", "/api/v1/imports"])
    expect([path, matches(path)]).toEqual([path, false]);
  for (const path of [
    "/",
    "/api/v1/devices",
    "/api/v1/imports/one/check",
    "/groups/one/devices",
    "/api/live",
  ])
    expect([path, matches(path)]).toEqual([path, true]);
});
