import { expect, test } from "vitest";
import { writePdf } from "#lib/platform/pdf.ts";

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** What a reader does first: the table's place, then each object where the table says it begins. */
function objectsOf(text: string): string[] {
  const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const [, size = "0"] = /^xref\n0 (\d+)\n/.exec(text.slice(at)) ?? [];
  const entries = [...text.slice(at).matchAll(/(\d{10}) 00000 n \n/g)].map((entry) => Number(entry[1]));
  expect(entries).toHaveLength(Number(size) - 1);
  return entries.map((start, index) => {
    expect(text.slice(start)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    return text.slice(start, text.indexOf("endobj", start));
  });
}

test("every object begins where the table says, and each stream is as long as it says", () => {
  const text = latin(
    writePdf("Evidence", [{ text: "Who holds it", look: "title" }, { text: "Corvid (Hamburg)" }]),
  );
  expect(text.startsWith("%PDF-1.4\n")).toBe(true);
  const objects = objectsOf(text);
  expect(objects[0]).toContain("/Type /Catalog");
  const [, length = "", body = ""] =
    /\/Length (\d+) >>\nstream\n([\s\S]*)\nendstream/.exec(objects[5] ?? "") ?? [];
  expect(body).toHaveLength(Number(length));
  expect(body).toContain("(Corvid \\(Hamburg\\)) Tj");
});

test("a long document takes several pages and loses no line", () => {
  const lines = Array.from({ length: 200 }, (_, at) => ({ text: `Line ${at}.` }));
  const text = latin(writePdf("Long", lines));
  expect(text).toContain("/Count 4 ");
  expect([...text.matchAll(/\(Line \d+\.\) Tj/g)]).toHaveLength(200);
  objectsOf(text);
});

test("a long line is wrapped between words, and one without words too", () => {
  const text = latin(writePdf("Wrapped", [{ text: "word ".repeat(60).trim() }, { text: "x".repeat(200) }]));
  const shown = [...text.matchAll(/\((.*)\) Tj/g)].map((line) => line[1] ?? "");
  expect(shown.join(" ").replaceAll(/[^w]/g, "")).toHaveLength(60);
  expect(shown.join("").replaceAll(/[^x]/g, "")).toHaveLength(200);
  expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(92);
});

test("letters of Western Europe are kept, and what the font has not becomes a question mark", () => {
  const text = latin(writePdf("Letters", [{ text: "Zürich – Malmö 日" }]));
  expect(text).toContain("(Zürich \x96 Malmö ?) Tj");
});
