import { expect, test } from "vitest";
import { readShape } from "#lib/domain/inventory/csv-shape.ts";

test.each([
  ["commas", "serial,name\nA,B", ",", 0],
  ["semicolons", "serial;name\nA;B", ";", 0],
  ["tabs", "serial\tname\nA\tB", "\t", 0],
  ["commas, with semicolons in a quoted heading", '"a;b;c",name\n', ",", 0],
  ["semicolons, with commas in a quoted heading", '"Serial, or IMEI, or ""both""";name\r\n', ";", 0],
  ["what its first line says", "sep=;\r\nserial,number;name\n", ";", 1],
  ["nothing, having one column", "serial\nC02XK1ZJJGH5\n", ",", 0],
  ["semicolons after empty lines", "\n\r\nserial;name\n", ";", 0],
])("a table is parted by %s", (_what, beginning, delimiter, skip) => {
  expect(readShape(beginning)).toEqual({ delimiter, skip });
});
