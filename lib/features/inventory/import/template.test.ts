import { expect, test } from "vitest";
import { parse } from "csv-parse/sync";
import { columnsOf, mapHeader, stageRow } from "#lib/features/inventory/import/staged-row.ts";
import { templateOf } from "#lib/features/inventory/import/template.ts";

test.each(["device", "person"] as const)(
  "the template for a %s has every heading, and its row can be imported",
  (kind) => {
    const [header = [], row = []] = parse(templateOf(kind), { bom: true });
    const { columns, missing, unknown } = mapHeader(kind, header);
    expect([missing, unknown, Object.keys(columns).toSorted()]).toEqual([
      [],
      [],
      [...columnsOf[kind]].toSorted(),
    ]);
    const reading = { kind, columns, width: header.length, groupOf: () => null };
    expect(stageRow(row, reading)).toMatchObject({ problem: null });
  },
);
