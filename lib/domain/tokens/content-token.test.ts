import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readContentToken, type ContentTokenFault } from "#lib/domain/tokens/content-token.ts";

const now = new Date("2030-06-01T12:00:00Z");
const inner = btoa("emulator-location-0001-secret-0123456789abcdef");
const fields = { token: inner, expDate: "2031-03-04T05:06:07+0000", orgName: "Northwind Schools" };
const encoded = (value: unknown, indent?: number) => base64(JSON.stringify(value, null, indent));
const base64 = (text: string) => Buffer.from(text).toString("base64");
const bytes = (text: string, encoding: BufferEncoding = "utf8") =>
  new Uint8Array(Buffer.from(text, encoding));
const line = encoded(fields);
const fault = (upload: string | Uint8Array) => {
  const reading = readContentToken(upload, now);
  return reading.ok ? "readable" : reading.fault;
};

describe("a content token is read", () => {
  test("with its organization, its expiry and the one line that Apple wants", () => {
    expect(readContentToken(line, now)).toEqual({
      ok: true,
      token: {
        canonical: line,
        organization: "Northwind Schools",
        expiresAt: new Date("2031-03-04T05:06:07Z"),
        expired: false,
      },
    });
  });

  test.each([
    ["with a trailing newline", `${line}\n`],
    ["with Windows line ends", `${line}\r\n`],
    ["wrapped into lines", line.replace(/.{64}/g, "$&\r\n")],
    ["with blanks around and within", `  ${line.slice(0, 40)} ${line.slice(40)}\t`],
    ["with a byte order mark", `\ufeff${line}`],
    ["as bytes", bytes(line)],
    ["as bytes with a byte order mark", bytes(`\ufeff${line}\n`)],
    ["as UTF-16, as an editor may save it", bytes(`\ufeff${line}`, "utf16le")],
    ["as UTF-16 of the other order", bytes(`\ufeff${line}`, "utf16le").map((_, at, all) => all[at ^ 1] ?? 0)],
    ["pasted with invisible characters", `\u200b${line}\u00a0`],
  ])("%s, to the same one line", (_how, upload) => {
    expect(readContentToken(upload, now)).toMatchObject({ ok: true, token: { canonical: line } });
  });

  test.each([
    ["pretty-printed", encoded(fields, 4)],
    ["in another key order", encoded({ orgName: fields.orgName, expDate: fields.expDate, token: inner })],
    ["with a key that we do not know", encoded({ ...fields, extra: [1] })],
    ["behind a byte order mark of its own", base64(`\ufeff${JSON.stringify(fields)}`)],
  ])("when the JSON inside is %s, without being rewritten", (_how, upload) => {
    expect(readContentToken(upload, now)).toMatchObject({
      ok: true,
      token: { canonical: upload, organization: "Northwind Schools" },
    });
  });

  test("in the organization's own letters", () => {
    const upload = encoded({ ...fields, orgName: " Grundschule Köln 学校 " });
    expect(readContentToken(upload, now)).toMatchObject({ token: { organization: "Grundschule Köln 学校" } });
  });

  test.each([
    ["a second ago", new Date("2031-03-04T05:06:08Z"), true],
    ["this very moment", new Date("2031-03-04T05:06:07Z"), true],
    ["in a second", new Date("2031-03-04T05:06:06Z"), false],
  ])("and one that expires %s says whether it has", (_when, moment, expired) => {
    expect(readContentToken(line, moment)).toMatchObject({ ok: true, token: { expired } });
  });
});

const padded = line.endsWith("=") ? line : encoded({ ...fields, orgName: "Northwind School" });

test.each<[string, string | Uint8Array, ContentTokenFault]>([
  ["nothing", "", "empty"],
  ["no bytes", new Uint8Array(), "empty"],
  ["only blanks", " \r\n\ufeff", "empty"],
  ["only a byte order mark", bytes("\ufeff"), "empty"],
  ["base64 of nothing", "====", "empty"],
  ["ten megabytes of letters", "A".repeat(10_000_000), "too-large"],
  ["a letter more than 64 kB", "A".repeat(65_537), "too-large"],
  ["64 kB of letters", "A".repeat(65_536), "not-json"],
  ["ten megabytes of zeros", new Uint8Array(10_000_000), "too-large"],
  ["a PDF", bytes("%PDF-1.7\n%\xe2\xe3\n", "latin1"), "pdf"],
  ["a PDF of a megabyte", bytes(`%PDF-1.7\n${" ".repeat(1_000_000)}`), "pdf"],
  ["a web page", "<!DOCTYPE html><html><body>Sign in</body></html>", "html"],
  ["a web page of a megabyte", `\n<html lang="en">${"x".repeat(1_000_000)}`, "html"],
  ["a web page behind an XML line", '<?xml version="1.0"?>\n<html xmlns="x"></html>', "html"],
  ["a picture", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "binary"],
  ["text with control characters", `${line.slice(0, 20)}\0${line.slice(20)}`, "binary"],
  ["text in no known encoding", bytes("K\xf6ln", "latin1"), "binary"],
  ["such a text that begins with ÿ", bytes("\xffeid", "latin1"), "binary"],
  ["such a text that begins with þ", bytes("\xfeid!", "latin1"), "binary"],
  ["signs that base64 does not have", "%%%", "not-base64"],
  ["a sentence", "Here is the token you asked for.", "not-base64"],
  ["a short word", "hello", "not-base64"],
  ["a property list", '<?xml version="1.0"?><plist><dict/></plist>', "not-base64"],
  ["padding in the middle", `${line.slice(0, 8)}==${line.slice(8)}`, "not-base64"],
  ["half a file", line.slice(0, Math.floor(line.length / 2)), "truncated"],
  ["a file that lost its last letter", padded.replace(/=+$/, "").slice(0, -1), "truncated"],
  ["a file that lost its padding", padded.replace(/=+$/, ""), "truncated"],
  ["a file with too much padding", `${padded}=`, "truncated"],
  ["base64 of a word", "aGVsbG8=", "not-json"],
  ["base64 of a sentence", base64("There is no token in this sentence at all."), "not-json"],
  ["base64 of broken JSON", base64('{"token":nothing}'), "not-json"],
  [
    "base64 of JSON in another encoding",
    Buffer.from('{"orgName":"K\xf6ln"}', "latin1").toString("base64"),
    "not-json",
  ],
  ["base64 of a picture", Buffer.alloc(2000, 0x89).toString("base64"), "not-json"],
  ["base64 of a list", encoded([fields]), "not-object"],
  ["base64 of a string", encoded("token"), "not-object"],
  ["base64 of null", encoded(null), "not-object"],
  ["base64 of a number", encoded(17), "not-object"],
  ["the inner token alone", inner, "inner-token"],
  ["an inner token of 64 random bytes", Buffer.alloc(64, 0xd7).toString("base64"), "inner-token"],
  ["the decoded JSON", JSON.stringify(fields), "json-not-encoded"],
  ["the decoded JSON, pretty-printed", `\n${JSON.stringify(fields, null, 4)}\n`, "json-not-encoded"],
  ["no inner token", encoded({ ...fields, token: undefined }), "missing-field:token"],
  ["no expiry", encoded({ ...fields, expDate: undefined }), "missing-field:expDate"],
  ["no organization", encoded({ ...fields, orgName: null }), "missing-field:orgName"],
  ["an inner token that is a number", encoded({ ...fields, token: 7 }), "missing-field:token"],
  ["an object with nothing in it", encoded({}), "missing-field:token"],
  ["an empty inner token", encoded({ ...fields, token: "" }), "empty-field:token"],
  ["an empty expiry", encoded({ ...fields, expDate: " " }), "empty-field:expDate"],
  ["an empty organization", encoded({ ...fields, orgName: "\t" }), "empty-field:orgName"],
  ["an expiry that is no date", encoded({ ...fields, expDate: "next spring" }), "unreadable-date"],
])("%s is refused with its own reason", (_what, upload, expected) => {
  expect(fault(upload)).toBe(expected);
});

test.each([line, padded, encoded({ ...fields, orgName: "Grundschule Köln 学校" })])(
  "a file cut anywhere is never taken for a whole one: %s",
  (whole) => {
    const cuts = Array.from({ length: whole.length - 2 }, (_, index) => whole.slice(0, index + 2));
    expect(new Set(cuts.map(fault))).toEqual(new Set(["truncated"]));
  },
);

test("whatever is uploaded, the answer is a reading or a reason", () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.base64String()), (upload) => {
      expect(fault(upload)).not.toBe("readable");
    }),
  );
});
