import { expect, test } from "vitest";
import { differences, type Facts } from "#lib/domain/activity/differences.ts";

test.each<[string, Facts | null, Facts | null, object[]]>([
  [
    "a value that changed",
    { role: "viewer" },
    { role: "admin" },
    [{ key: "role", kept: [], gone: ["viewer"], come: ["admin"] }],
  ],
  [
    "a value that stayed",
    { group: "Retail" },
    { group: "Retail" },
    [{ key: "group", kept: ["Retail"], gone: [], come: [] }],
  ],
  [
    "what was made",
    null,
    { name: "Retail", limit: 0 },
    [
      { key: "name", kept: [], gone: [], come: ["Retail"] },
      { key: "limit", kept: [], gone: [], come: ["0"] },
    ],
  ],
  ["what was removed", { name: "Retail" }, null, [{ key: "name", kept: [], gone: ["Retail"], come: [] }]],
  [
    "a list",
    { groups: ["a", "b"] },
    { groups: ["b", "c"] },
    [{ key: "groups", kept: ["b"], gone: ["a"], come: ["c"] }],
  ],
  [
    "a value that was nothing",
    { until: null },
    { until: "2027" },
    [{ key: "until", kept: [], gone: [], come: ["2027"] }],
  ],
  ["nothing", null, null, []],
])("tells %s", (_what, before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});
