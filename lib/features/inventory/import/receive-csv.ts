import "server-only";
import * as audit from "#lib/data/audit.ts";
import * as importRows from "#lib/data/import-rows.ts";
import * as imports from "#lib/data/imports.ts";
import { transaction } from "#lib/data/transaction.ts";
import { readHead } from "#lib/features/inventory/import/read-head.ts";
import { readText } from "#lib/features/inventory/import/text-reader.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export const LARGEST_CSV_BYTES = 200_000_000;

const PIECE = 500_000;
/** Holds the headings and the sampled rows, however long a row may be. */
const BEGINNING = 500_000;
const SHOWN = 120;

export interface IncomingCsv {
  kind: imports.ImportKind;
  fileName: string;
  body: AsyncIterable<Uint8Array>;
}

/** Takes in a table as it streams, keeps its text, and reads its headings. Nothing of it is a device or person yet. */
export async function receiveCsv(
  scope: Granted<"inventory:write">,
  { kind, fileName, body }: IncomingCsv,
): Promise<string> {
  await discardExpired(scope);
  const name = fileName.slice(0, SHOWN).toWellFormed() || "table.csv";
  const id = await transaction(scope, (tx) =>
    imports.insert(tx, { kind, groupId: tx.groupId, fileName: name }),
  );
  try {
    const file = await keepText(scope, id, body);
    const { beginning, ...kept } = file;
    const head = readHead(kind, beginning, null);
    await transaction(scope, async (tx) => {
      await imports.become(tx, id, ["uploading"], "uploaded", {
        ...kept,
        ...head,
      });
      await audit.record(tx, "import.uploaded", {
        target: { kind: "import", id, name },
        after: { kind, bytes: kept.bytes, encoding: kept.encoding },
      });
    });
    return id;
  } catch (error) {
    await transaction(scope, (tx) => imports.remove(tx, id));
    throw error;
  }
}

async function keepText(scope: Granted<"inventory:write">, id: string, body: AsyncIterable<Uint8Array>) {
  const reader = readText();
  let [bytes, ordinal] = [0, 0];
  let [held, beginning] = ["", ""];

  async function take(text: string, atLeast: number): Promise<void> {
    held += text;
    if (beginning.length < BEGINNING) beginning += text;
    if (held.length < atLeast) return;
    const piece = held;
    held = "";
    await transaction(scope, (tx) => imports.addPiece(tx, id, ordinal++, piece));
  }

  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > LARGEST_CSV_BYTES) throw new Refusal("csv-too-large", { bytes: LARGEST_CSV_BYTES });
    await take(reader.read(chunk), PIECE);
  }
  await take(reader.end(), 1);
  return { bytes, encoding: reader.encoding(), beginning };
}

/** Uploads that nobody came back to are not kept: they hold names and addresses. */
async function discardExpired(scope: Granted<"inventory:write">): Promise<void> {
  await transaction(scope, async (tx) => {
    for (const id of await imports.expired(tx)) {
      await importRows.remove(tx, id);
      await imports.remove(tx, id);
    }
  });
}
