import "server-only";
import pg from "pg";
import { CHANNEL, type Topic } from "#lib/data/changes.ts";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";

export interface Change {
  customerId: string;
  topic: Topic;
  id: string | null;
}

type Hear = (change: Change) => void;

interface Ear {
  hearers: Set<Hear>;
  client: pg.Client | null;
  waiting: NodeJS.Timeout | null;
}

const held = globalThis as { quartermasterEar?: Ear };
const RECONNECT_MS = 2_000;

/** Calls back for every change that any process tells of, over one connection a process, until the answer is called. */
export function onChange(hear: Hear): () => void {
  const ear = (held.quartermasterEar ??= { hearers: new Set(), client: null, waiting: null });
  ear.hearers.add(hear);
  if (!ear.client && !ear.waiting) void listen(ear);
  return () => {
    ear.hearers.delete(hear);
    if (ear.hearers.size === 0) void hush(ear);
  };
}

async function listen(ear: Ear): Promise<void> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: "quartermaster-live",
  });
  ear.client = client;
  client.on("notification", ({ payload }) => {
    const change = readChange(payload);
    if (change) for (const hear of ear.hearers) hear(change);
  });
  client.on("error", () => again(ear, client));
  client.on("end", () => again(ear, client));
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch (error) {
    log.warn("live.cannot-listen", { message: error instanceof Error ? error.message : "" });
    again(ear, client);
  }
}

function again(ear: Ear, client: pg.Client): void {
  if (ear.client !== client) return;
  ear.client = null;
  if (ear.hearers.size === 0 || ear.waiting) return;
  ear.waiting = setTimeout(() => {
    ear.waiting = null;
    void listen(ear);
  }, RECONNECT_MS);
}

async function hush(ear: Ear): Promise<void> {
  const { client } = ear;
  ear.client = null;
  if (ear.waiting) clearTimeout(ear.waiting);
  ear.waiting = null;
  await client?.end().catch(() => undefined);
}

function readChange(payload = ""): Change | null {
  try {
    const [customerId, topic, id] = JSON.parse(payload) as [string, Topic, string | null];
    return { customerId, topic, id };
  } catch {
    return null;
  }
}
