import { withConnection } from "#scripts/database/connection.ts";
import type { Measured } from "#scripts/bench/measure.ts";
import { seconds } from "#scripts/bench/measure.ts";
import type { Place } from "#scripts/bench/place.ts";

const DEVICES = 100_000;
const PEOPLE = 1_000;
const LIMIT_S = 60;

/** A table of a hundred thousand devices with every column: sent, checked row by row, taken in; then sent once more. */
export async function importMeasured(place: Place): Promise<Measured[]> {
  const { customerId, groupId, scope, worker } = place;
  const { receiveCsv } = await import("#lib/features/inventory/import/receive-csv.ts");
  const { chooseColumns } = await import("#lib/features/inventory/import/choose-columns.ts");
  const { applyImport } = await import("#lib/features/inventory/import/apply-import.ts");
  const { viewImport } = await import("#lib/features/inventory/queries.ts");

  await withConnection(place.superuserUrl, (client) =>
    client.query(
      `insert into "Person" ("customerId", "groupId", "name", "nameKey", "email", "emailKey", "source", "createdAt", "updatedAt")
       select $1, $2, 'Person ' || i, 'person ' || i, 'p' || i || '@corp.example', 'p' || i || '@corp.example', 'csv', now(), now()
       from generate_series(0, ${PEOPLE - 1}) i`,
      [customerId, groupId],
    ),
  );

  const bringIn = async (version: string) => {
    let [checked, taken] = [0, 0];
    let importId = "";
    const sent = await seconds(async () => {
      importId = await receiveCsv(scope, { kind: "device", fileName: "fleet.csv", body: table(version) });
    });
    const { columns = {} } = (await viewImport(scope, importId, "new", null)) ?? {};
    const { operationId } = await chooseColumns(scope, { importId, columns });
    checked = (await worker.ask({ do: "import", customerId, operationId })).seconds;
    const found = await viewImport(scope, importId, "new", null);
    const applied = await applyImport(scope, { importId });
    taken = (await worker.ask({ do: "import", customerId, operationId: applied.operationId })).seconds;
    const { counts } = (await viewImport(scope, importId, "new", null)) ?? {};
    return { all: sent + checked + taken, sent, checked, taken, found: found?.counts, counts };
  };
  const first = await bringIn("18.4");
  const again = await bringIn("18.5");
  const parts = ({ sent, checked, taken }: typeof first) =>
    `sent ${sent.toFixed(1)} s, checked ${checked.toFixed(1)} s, taken in ${taken.toFixed(1)} s`;
  return [
    { what: `import of ${DEVICES.toLocaleString("en-US")} new devices`, seen: first.all, limit: LIMIT_S, unit: "s", note: parts(first) },
    { what: "  devices that came in", seen: first.counts?.new ?? 0, limit: DEVICES, exactly: true, unit: "" },
    { what: "  the same table again, another version in each row", seen: again.all, limit: LIMIT_S, unit: "s", note: parts(again) },
    { what: "  devices that changed", seen: again.counts?.changed ?? 0, limit: DEVICES, exactly: true, unit: "" },
  ]; // prettier-ignore
}

async function* table(version: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode("serial,name,model,platform,os version,enrollment,owner email,last seen\n");
  let rows = "";
  for (let at = 0; at < DEVICES; at++) {
    rows += `IM${String(at).padStart(8, "0")},"Store ${at % 900}, till ${Math.floor(at / 900)}","iPad, 10th generation",iPadOS,${version},device,p${at % PEOPLE}@corp.example,2026-11-20 10:15\n`;
    if (rows.length < 60_000) continue;
    yield encoder.encode(rows);
    rows = "";
  }
  yield encoder.encode(rows);
}
