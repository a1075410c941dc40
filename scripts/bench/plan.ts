import { withConnection } from "#scripts/database/connection.ts";
import { fillDevices } from "#scripts/bench/fill-inventory.ts";
import type { Measured } from "#scripts/bench/measure.ts";
import type { Place } from "#scripts/bench/place.ts";
import { requestsSeen } from "#scripts/bench/token.ts";

const DEVICES = 10_000;

/** One title for ten thousand devices: planned, then applied with as few orders as Apple's limits allow. */
export async function planMeasured(place: Place): Promise<Measured[]> {
  const { worker, customerId, groupId, apple } = place;
  const made = await apple.control<{ uId: string; tokens: { text: string }[] }>("locations", {
    name: "Planned",
    assets: [{ adamId: "700000001", total: DEVICES, platforms: ["iOS", "macOS", "tvOS"] }],
    tokens: [{ kind: "valid" }],
  });
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const { tokenId } = await addToken(place.scope, {
    text: made.tokens[0]?.text, file: undefined, name: "Planned", description: "", region: "US", group: groupId, register: "yes",
  }); // prettier-ignore
  await worker.ask({ do: "sync", customerId, tokenId });

  const { title, serials } = await withConnection(place.superuserUrl, async (client) => {
    await fillDevices(client, { customerId, groupIds: [groupId] }, DEVICES + 500);
    const titles = await client.query<{ id: string }>(
      `select "id" from "Title" where "adamId" = '700000001'`,
    );
    const devices = await client.query<{ serial: string }>(
      `select "serial" from "Device" where "enrollment" = 'device' order by "serial" limit ${DEVICES}`,
    );
    return { title: titles.rows[0]?.id ?? "", serials: devices.rows.map((row) => row.serial) };
  });
  const ask = { kind: "assign", titles: [title], serials: serials.join("\n") };
  const planned = await worker.ask({ do: "plan", customerId, ask });
  await requestsSeen(place);
  const applied = await worker.ask({
    do: "apply",
    customerId,
    planId: (planned.result as { planId: string }).planId,
  });
  const { byPath } = await requestsSeen(place);
  const calls = Object.entries(byPath).reduce(
    (sum, [path, count]) => sum + (path.endsWith("/assets/associate") ? count : 0),
    0,
  );
  return [
    { what: `plan of one title for ${serials.length.toLocaleString("en-US")} devices`, seen: planned.seconds, limit: 2, unit: "s" },
    { what: "  associate calls when applied", seen: calls, limit: 10, exactly: true, unit: "", note: `applied and read back in ${applied.seconds.toFixed(1)} s` },
  ]; // prettier-ignore
}
