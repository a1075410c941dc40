import { z } from "zod";
import { Id, Moment } from "#lib/api/shapes.ts";
import type { ImportRow, ImportView } from "#lib/features/inventory/queries.ts";

const State = z
  .enum(["uploading", "uploaded", "checking", "ready", "applying", "applied", "discarded", "failed"])
  .meta({ id: "ImportState" });

export const verdicts = ["new", "changed", "same", "kept", "duplicate", "problem", "missing"] as const;

const Facts = z.record(z.string(), z.unknown());

const Counts = z
  .object({
    lines: z.int(),
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    kept: z.int().meta({ description: "Owned by a person or another source, and left as they are." }),
    duplicate: z.int(),
    problem: z.int(),
    missing: z.int().meta({ description: "Here and in no line of the table, where that was asked for." }),
    removed: z.int().meta({ description: "Of the missing, what was removed." }),
    missed: z
      .int()
      .meta({ description: "Of the problems, what changed hands between check and application." }),
  })
  .meta({ id: "ImportCounts" });

export const OpenImport = z
  .object({ id: Id, fileName: z.string(), state: State, createdBy: z.string(), createdAt: Moment })
  .meta({ id: "OpenImport" });

export const Import = z
  .object({
    id: Id,
    kind: z.enum(["device", "person"]),
    state: State,
    fileName: z.string(),
    bytes: z.int(),
    encoding: z.string(),
    delimiter: z.string(),
    group: z.string().meta({ description: "Where rows go that name no group." }),
    headed: z.boolean().meta({ description: "Whether the first row is the headings." }),
    header: z.array(z.string()),
    sample: z.array(z.array(z.string())),
    columns: z
      .record(z.string(), z.int())
      .meta({ description: "Which column of the file is what, from 0: as chosen, or else as guessed." }),
    remembered: z
      .boolean()
      .meta({ description: "Whether the columns are those of the last table with these headings." }),
    seekMissing: z.boolean(),
    dropMissing: z.boolean(),
    known: z.array(z.string()).meta({ description: "What a table of this kind may have." }),
    unread: z.array(z.string()).meta({ description: "Headings that nobody reads." }),
    counts: Counts,
    problem: z.object({ reason: z.string(), facts: Facts }).nullable(),
    progress: z.object({ done: z.int(), total: z.int().nullable() }).nullable(),
    operation: z.object({ id: Id, number: z.int() }).nullable(),
    createdBy: z.string(),
    createdAt: Moment,
    expiresAt: Moment,
    finishedAt: Moment.nullable(),
  })
  .meta({ id: "Import" });

export function importAnswer({ rows: _, verdict: __, known, ...view }: ImportView): z.input<typeof Import> {
  const read = new Set(Object.values(view.columns));
  const unread = view.header.filter((heading, at) => heading !== "" && !read.has(at));
  return { ...view, known: [...known], unread };
}

export const ImportedRow = z
  .object({
    line: z.int().meta({ description: "In the file." }),
    verdict: z.enum(verdicts),
    problem: z
      .string()
      .nullable()
      .meta({ description: "Why it is left out; of a duplicate, the line that counts." }),
    column: z.string().nullable(),
    row: Facts,
    here: Facts.nullable().meta({ description: "What is here today." }),
  })
  .meta({ id: "ImportRow" });

export const rowAnswer = (row: ImportRow): z.input<typeof ImportedRow> => row;
