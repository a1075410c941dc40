import { z } from "zod";
import {
  Import,
  importAnswer,
  ImportedRow,
  OpenImport,
  rowAnswer,
  verdicts,
} from "#app/api/v1/answers/imports.ts";
import { Started, startedAt } from "#app/api/v1/answers/operations.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { listing } from "#lib/api/listing.ts";
import type { Idempotent } from "#lib/api/once.ts";
import { Nothing } from "#lib/api/shapes.ts";
import { applyImport } from "#lib/features/inventory/import/apply-import.ts";
import { chooseColumns } from "#lib/features/inventory/import/choose-columns.ts";
import { discardImport } from "#lib/features/inventory/import/discard-import.ts";
import { sayFirstRow } from "#lib/features/inventory/import/say-first-row.ts";
import { receiveCsv } from "#lib/features/inventory/import/receive-csv.ts";
import { openImports, viewImport } from "#lib/features/inventory/queries.ts";

const tag = "Imports";

const Kind = z.enum(["device", "person"]);
const Columns = z.record(z.string().max(50), z.int().min(0).max(199));

const seen = async (grant: Grant, id: string) =>
  found(await viewImport(grant("inventory:write"), id, "new", null));

/** The operation that an import has just been given. */
async function started(grant: Grant, importId: string) {
  return { operation: found((await seen(grant, importId)).operation) };
}

const idempotent: Idempotent<typeof Started> = {
  target: "import",
  recover: started,
};

export const importEndpoints = [
  listing(
    {
      path: "/imports",
      id: "listImports",
      summary: "List the tables that somebody uploaded and that are not over",
      tag,
      permission: "inventory:write",
      filters: z.object({ kind: Kind }),
      row: OpenImport,
    },
    async (scope, { filters: { kind } }) => {
      const rows = await openImports(scope, kind);
      return { rows, next: null, previous: null, total: rows.length };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/imports",
      id: "uploadTable",
      summary: "Upload a CSV table of devices or people; nothing of it is a device or person yet",
      description: "At most 200 MB. Rows that name no group go to the group worked in.",
      tag,
      permission: "inventory:write",
      query: z.object({ kind: Kind, fileName: z.string().max(255).default("table.csv") }),
      upload: "text/csv",
      answers: { 201: Import },
      location: ({ id }) => `/imports/${id}`,
      idempotent: { target: "import", recover: async (grant, id) => importAnswer(await seen(grant, id)) },
    },
    async (scope, { query, upload }, grant) =>
      importAnswer(await seen(grant, await receiveCsv(scope, { ...query, body: upload }))),
  ),
  endpoint(
    {
      method: "GET",
      path: "/imports/{importId}",
      id: "getImport",
      summary: "Get an import: its columns, and what a check found",
      tag,
      permission: "inventory:write",
      answers: { 200: Import },
    },
    async (_scope, { params }, grant) => importAnswer(await seen(grant, params.importId)),
  ),
  listing(
    {
      path: "/imports/{importId}/rows",
      id: "listImportRows",
      summary: "List the rows of an import that have a verdict",
      tag,
      permission: "inventory:write",
      filters: z.object({ verdict: z.enum(verdicts).default("problem") }),
      row: ImportedRow,
    },
    async (scope, { params, filters: { verdict }, walk }) => {
      const { rows, verdict: shown } = found(await viewImport(scope, params.importId, verdict, walk));
      if (shown !== verdict) return { rows: [], next: null, previous: null };
      return { ...rows, rows: rows.rows.map(rowAnswer) };
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/imports/{importId}/first-row",
      id: "sayFirstRow",
      summary: "Say whether a table's first row is its headings or already data",
      tag,
      permission: "inventory:write",
      body: z.object({ first: z.enum(["headings", "data"]) }),
      answers: { 200: Import },
    },
    async (scope, { params: { importId }, body: { first } }, grant) => {
      await sayFirstRow(scope, { importId, first });
      return importAnswer(await seen(grant, importId));
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/imports/{importId}/check",
      id: "checkImport",
      summary: "Say which column is which, and have every row checked",
      tag,
      permission: "inventory:write",
      body: z.object({
        columns: Columns,
        missing: z
          .literal("seek")
          .optional()
          .meta({ description: "Also finds what came by a table, and is in no line of this one." }),
      }),
      answers: { 202: Started },
      location: startedAt,
      idempotent,
    },
    async (scope, { params: { importId }, body: { columns, missing } }, grant) => {
      await chooseColumns(scope, { importId, columns, ...(missing && { missing }) });
      return started(grant, importId);
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/imports/{importId}/apply",
      id: "applyImport",
      summary: "Have the rows that were checked taken in",
      tag,
      permission: "inventory:write",
      query: z.object({
        removeMissing: z.coerce
          .number<string>()
          .int()
          .min(1)
          .optional()
          .meta({ description: "Removes the records missing from the table: how many the check found." }),
      }),
      answers: { 202: Started },
      location: startedAt,
      idempotent,
    },
    async (scope, { params: { importId }, query: { removeMissing } }, grant) => {
      await applyImport(scope, {
        importId,
        ...(removeMissing !== undefined && { confirmation: removeMissing }),
      });
      return started(grant, importId);
    },
  ),
  endpoint(
    {
      method: "DELETE",
      path: "/imports/{importId}",
      id: "discardImport",
      summary: "Let go of a table that nobody wants to apply",
      tag,
      permission: "inventory:write",
      answers: { 204: Nothing },
    },
    (scope, { params }) => discardImport(scope, params),
  ),
];
