import { describe, expect, test } from "vitest";
import { readText } from "#lib/features/inventory/import/text-reader.ts";
import { Refusal } from "#lib/refusal.ts";

/** Read in pieces of so many bytes. */
function read(bytes: Uint8Array, size: number): { text: string; encoding: string } {
  const reader = readText();
  let text = "";
  for (let at = 0; at < bytes.length; at += size) text += reader.read(bytes.subarray(at, at + size));
  return { text: text + reader.end(), encoding: reader.encoding() };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
const after = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);

const table = `serial;name\r\nC02XK1ZJJGH5;Þórdís Guðmundsdóttir\r\n${"F9FXL2Q1N7;Ærø\r\n".repeat(20)}`;

describe.each([1, 3, 64, 100_000])("read in pieces of %i bytes", (size) => {
  test.each([
    ["plain letters", utf8("serial,name\nC02XK1ZJJGH5,Till\n"), "serial,name\nC02XK1ZJJGH5,Till\n", "utf-8"],
    ["UTF-8", utf8(table), table, "utf-8"],
    ["UTF-8 with its mark", after([0xef, 0xbb, 0xbf], utf8(table)), table, "utf-8"],
    ["Latin-1", latin(table), table, "windows-1252"],
    ["UTF-16 with its mark", after([0xff, 0xfe], wide(table, true)), table, "utf-16le"],
    ["UTF-16 the other way round", after([0xfe, 0xff], wide(table, false)), table, "utf-16be"],
    ["UTF-16 without its mark", wide(table, true), table, "utf-16le"],
    [
      "Latin-1 far behind plain letters",
      latin("a,b\n".repeat(500) + "é\n"),
      "a,b\n".repeat(500) + "é\n",
      "windows-1252",
    ],
    ["a letter at the very end", utf8("serial\nÆ"), "serial\nÆ", "utf-8"],
    ["nothing", utf8(""), "", "utf-8"],
  ])("%s is read whole", (_what, bytes, text, encoding) => {
    expect(read(bytes, size)).toEqual({ text, encoding });
  });

  test.each([
    ["a workbook", after([0x50, 0x4b, 0x03, 0x04], latin("x".repeat(200))), "csv-not-text"],
    ["a PDF", latin("%PDF-1.7\n".padEnd(300, "x")), "csv-not-text"],
    ["bytes with zeros among them", latin(`serial,name\n${"a\0b,c\n".repeat(50)}`), "csv-not-text"],
    ["UTF-8 that breaks off into something else", after([...utf8(table)], latin("é;x\n")), "csv-encoding"],
    ["half a letter of UTF-16", after([0xff, 0xfe], wide(table, true).subarray(1)), "csv-encoding"],
  ])("%s is refused", (_what, bytes, reason) => {
    const attempt = () => read(bytes, size);
    expect(attempt).toThrow(Refusal);
    expect(attempt).toThrow(reason);
  });
});
