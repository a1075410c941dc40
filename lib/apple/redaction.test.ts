import { expect, test } from "vitest";
import { createRedaction } from "#lib/apple/redaction.ts";

const inner = "aW5uZXItc2VjcmV0LTAxMjM0NTY3ODk=";
const outer = Buffer.from(
  JSON.stringify({ token: inner, expDate: "2031-03-04T05:06:07+0000", orgName: "Northwind" }),
).toString("base64");

test("neither the outer text nor the inner token survives, padded or not", () => {
  const { hide } = createRedaction(outer);
  const shown = hide(`bad header Bearer ${outer}; token ${inner}, ${inner.replace("=", "")}`);
  expect(shown).not.toContain(outer.replace(/=+$/, ""));
  expect(shown).not.toContain("aW5uZXI");
  expect(shown).toContain("bad header Bearer [secret]");
});

test("a secret told later is hidden from then on", () => {
  const redaction = createRedaction(outer);
  redaction.add("webhook-secret");
  expect(redaction.hide("got webhook-secret")).toBe("got [secret]");
});

test("a remark is one short line", () => {
  const { hide } = createRedaction(null);
  expect(hide(`one\r\ntwo\u0007${"x".repeat(500)}`)).toMatch(/^one two x{192}$/);
});
