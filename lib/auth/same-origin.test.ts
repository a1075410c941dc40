import { beforeAll, expect, test } from "vitest";

let isSameOrigin: (headers: Headers) => boolean;

beforeAll(async () => {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://unused",
    PUBLIC_URL: "https://licenses.aldermoor.example",
    TRUST_PROXY: "off",
  });
  ({ isSameOrigin } = await import("#lib/auth/same-origin.ts"));
});

test.each<[string, Record<string, string>, boolean]>([
  ["a page of this server", { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" }, true],
  [
    "a page of the public address",
    { origin: "https://licenses.aldermoor.example", host: "10.0.0.7:3000" },
    true,
  ],
  ["a page of another port", { origin: "http://127.0.0.1:4000", host: "127.0.0.1:3000" }, false],
  ["a page of somebody else", { origin: "https://evil.example", host: "127.0.0.1:3000" }, false],
  ["a page that hides where it is from", { origin: "null", host: "127.0.0.1:3000" }, false],
  ["no page at all", { host: "127.0.0.1:3000" }, false],
  [
    "a page that forwards itself where no proxy is trusted",
    { origin: "https://evil.example", host: "127.0.0.1:3000", "x-forwarded-host": "evil.example" },
    false,
  ],
])("a request of %s: one of ours, %s", (_what, headers, ours) => {
  expect(isSameOrigin(new Headers(headers))).toBe(ours);
});
