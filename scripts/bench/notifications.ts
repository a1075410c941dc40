import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { p95, type Measured } from "#scripts/bench/measure.ts";
import type { Place } from "#scripts/bench/place.ts";
import { addBenchToken } from "#scripts/bench/token.ts";

const PER_SECOND = 200;
const SECONDS = 15;
const SECRET = "what-apple-was-told";

/** How long Apple waits for an answer while it sends 200 a second of one location, and a worker reads what they hint at. */
export async function notificationsMeasured(place: Place): Promise<Measured> {
  const { uId, key } = await tellingLocation(place);
  const server = await listen();
  const took: number[] = [];
  const sending: Promise<unknown>[] = [];
  const began = performance.now();
  for (let index = 0; index < PER_SECOND * SECONDS; index++) {
    const early = began + (index * 1000) / PER_SECOND - performance.now();
    if (early > 1) await wait(early);
    const body = { notificationId: `bench-${index}`, notificationType: "ASSET_COUNT", uId, notification: {} };
    sending.push(send(`${server.url}/${key}`, body).then((ms) => took.push(ms)));
  }
  await Promise.all(sending);
  await server.close();
  return {
    what: `answering a notification, ${PER_SECOND} a second for ${SECONDS} seconds, p95`,
    seen: p95(took),
    limit: 50,
    unit: "ms",
    note: `${took.length} answered, all stored`,
  };
}

async function tellingLocation(place: Place): Promise<{ uId: string; key: string }> {
  const { sha256 } = await import("#lib/platform/seal.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const settings = await import("#lib/data/notification-settings.ts");
  const { uId, tokenId } = await addBenchToken(place, "Telling", { titles: 5, assignments: 50 });
  const address = { key: "bench-location-key", uIdHash: sha256(uId), secretHash: sha256(SECRET) };
  const key = await transaction(place.scope, (tx) => settings.offerAddress(tx, tokenId, address));
  return { uId, key: key ?? "" };
}

async function listen() {
  const { receiveNotification } = await import("#lib/features/apple-notifications/receive-notification.ts");
  const server = createServer((request, response) => {
    const bearer = request.headers.authorization?.slice("Bearer ".length) ?? null;
    void receiveNotification(request.url?.slice(1) ?? "", bearer, () => text(request)).then((received) =>
      response.writeHead(received === "stored" ? 204 : 400).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function send(url: string, body: object): Promise<number> {
  const began = performance.now();
  const answer = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${SECRET}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  if (answer.status !== 204) throw new Error(`A notification was answered ${answer.status}.`);
  return performance.now() - began;
}
