import { describe, expect, test } from "vitest";
import { BODY_BYTES, readBytes, readJson, refuseOtherThan, refuseOversized } from "#lib/api/request-body.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const refused = (reason: string) => expect.objectContaining({ reason });

function streaming(chunks: number, size: number): { request: Request; taken: () => number } {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken === chunks) return controller.close();
      taken++;
      controller.enqueue(new Uint8Array(size));
    },
  });
  const init = { method: "POST", body, duplex: "half" };
  return { request: new Request("http://localhost/", init), taken: () => taken };
}

describe("the size of a body", () => {
  test("one that says it is too large is refused unread", () => {
    const headers = new Headers({ "content-length": String(BODY_BYTES + 1) });
    expect(() => refuseOversized(headers)).toThrow(refused("body-too-large"));
  });

  test("one that does not say is refused as soon as it is too large", async () => {
    const { request, taken } = streaming(1000, 64 * 1024);
    await expect(readBytes(request)).rejects.toEqual(refused("body-too-large"));
    expect(taken()).toBeLessThan(25);
  });

  test("one of exactly the limit is read", async () => {
    const { request } = streaming(16, 64 * 1024);
    expect((await readBytes(request)).byteLength).toBe(BODY_BYTES);
  });

  test("none is read as nothing", async () => {
    expect((await readBytes(new Request("http://localhost/", { method: "POST" }))).byteLength).toBe(0);
  });
});

test.each(["application/json", "application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"'])(
  "%s is the type of a body",
  (type) => {
    expect(() => refuseOtherThan("application/json", new Headers({ "content-type": type }))).not.toThrow();
  },
);

test.each([
  "",
  "text/plain",
  "application/x-www-form-urlencoded",
  "application/json; charset=utf-16",
  "text/json",
])("%j is not the type of a body", (type) => {
  expect(() => refuseOtherThan("application/json", new Headers({ "content-type": type }))).toThrow(
    refused("content-type-wrong"),
  );
});

test("a body without a type is refused", () => {
  expect(() => refuseOtherThan("application/json", new Headers())).toThrow(refused("content-type-wrong"));
});

test.each([
  ["nothing", ""],
  ["half an object", '{"name":'],
  ["two values", "1 2"],
  ["a NUL in a text", String.raw`{"name":"a\u0000b"}`],
  ["a NUL in a name", String.raw`{"a\u0000":1}`],
])("%s is not JSON that can be kept", (_what, text) => {
  expect(() => readJson(bytes(text))).toThrow(refused("body-not-json"));
});

test("bytes that are not UTF-8 are not JSON", () => {
  expect(() => readJson(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(refused("body-not-json"));
});

test("nesting without end is refused and breaks nothing", () => {
  expect(() => readJson(bytes("[".repeat(BODY_BYTES)))).toThrow(refused("body-not-json"));
  const deep = "[".repeat(BODY_BYTES / 2) + "]".repeat(BODY_BYTES / 2);
  expect(() => readJson(bytes(deep))).toThrow(refused("body-not-json"));
});

test("an escaped backslash before u0000 is a text like any other", () => {
  expect(readJson(bytes(String.raw`{"path":"\\u0000"}`))).toEqual({ path: String.raw`\u0000` });
});
