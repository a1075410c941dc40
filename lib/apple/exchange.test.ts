import { expect, test } from "vitest";
import { exchange } from "#lib/apple/exchange.ts";

const request = { method: "POST" as const, url: new URL("https://apple.example/x"), headers: {} };

/** A line that breaks with this code, as fetch reports it. */
const breaking = (code: string) => ({
  fetch: async () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("quotes Bearer abc"), { code }) });
  },
  timeoutMs: 1_000,
  signals: [],
});

test.each([
  ["ECONNREFUSED", false],
  ["ENOTFOUND", false],
  ["EAI_AGAIN", false],
  ["UND_ERR_CONNECT_TIMEOUT", false],
  ["CERT_HAS_EXPIRED", false],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", false],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", false],
  ["ERR_TLS_CERT_ALTNAME_INVALID", false],
  ["ECONNRESET", true],
  ["EPIPE", true],
  ["ETIMEDOUT", true],
  ["UND_ERR_SOCKET", true],
  ["ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC", true],
])("a line that breaks with %s may have carried the request: %s", async (code, sent) => {
  expect(await exchange(request, breaking(code))).toEqual({ ok: false, fault: "unreachable", sent, code });
});

test("a line that breaks without a code tells nothing of the message", async () => {
  const code = "connection failed";
  expect(await exchange(request, breaking("Bearer abc"))).toMatchObject({ sent: true, code });
});

test("of several addresses that failed the first one's code counts", async () => {
  const refused = Object.assign(new Error("one"), { code: "ECONNREFUSED" });
  const fetch = async () => {
    throw new TypeError("fetch failed", { cause: new AggregateError([refused]) });
  };
  expect(await exchange(request, { fetch, timeoutMs: 1_000, signals: [] })).toMatchObject({
    sent: false,
    code: "ECONNREFUSED",
  });
});
