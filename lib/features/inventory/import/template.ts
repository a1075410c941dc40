import "server-only";
import { stringify } from "csv-stringify/sync";
import type { ImportKind } from "#lib/data/imports.ts";
import { columnsOf } from "#lib/features/inventory/import/staged-row.ts";

const examples: Record<ImportKind, Record<string, string>> = {
  device: {
    serial: "F4KQ7X2M9L",
    name: "Store 114, till 3",
    model: "iPad, 10th generation",
    platform: "iPadOS",
    osVersion: "18.4",
    enrollment: "device",
  },
  person: { name: "Ada Abel", firstName: "", lastName: "", email: "ada@example.org", managedAccount: "" },
};

/** A table to fill in: the headings that are read, and one row as an example. */
export function templateOf(kind: ImportKind): string {
  const columns = columnsOf[kind];
  const headings = columns.map((column) =>
    column.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`),
  );
  return `\ufeff${stringify([headings, columns.map((column) => examples[kind][column] ?? "")])}`;
}
