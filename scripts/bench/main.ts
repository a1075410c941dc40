// npm run bench: each measurement against its limit, in the same run; prints what it saw, good or bad.
import { largeSync, throttledSync } from "#scripts/bench/sync.ts";
import { holderGroupsMeasured } from "#scripts/bench/holder-groups.ts";
import { importMeasured } from "#scripts/bench/import.ts";
import { listsMeasured } from "#scripts/bench/lists.ts";
import { pageScripts } from "#scripts/bench/page-scripts.ts";
import { notificationsMeasured } from "#scripts/bench/notifications.ts";
import { planMeasured } from "#scripts/bench/plan.ts";
import { passes, tableOf, type Measured } from "#scripts/bench/measure.ts";
import { openPlace } from "#scripts/bench/place.ts";

const place = await openPlace();
const rows: Measured[] = [];
try {
  rows.push(...(await throttledSync(place)));
  await place.renewWorker();
  rows.push(...(await largeSync(place)));
  rows.push(...(await planMeasured(place)));
  rows.push(...(await importMeasured(place)));
  rows.push(await notificationsMeasured(place));
  rows.push(...(await listsMeasured(place)));
  rows.push(...(await holderGroupsMeasured(place)));
  rows.push({
    what: "peak memory of the worker in all of these",
    seen: place.peakMb(),
    limit: 400,
    unit: "MB",
  });
  rows.push(...(await pageScripts()));
} finally {
  await place.close();
}
console.log(tableOf(rows));
process.exit(rows.every(passes) ? 0 : 1);
