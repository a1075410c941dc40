import { afterAll, beforeAll } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "#lib/apple-emulator/emulator.ts";
import type { LocationSpec } from "#lib/apple-emulator/outside/location-spec.ts";
import type { WorldHandle } from "#lib/apple-emulator/world-handle.ts";

/** The members of Apple's answers that tests look at; each answer has some of them. */
export interface Answer {
  errorNumber?: number;
  errorMessage?: string;
  errorInfo?: { assets?: object[]; clientUserIds?: string[]; serialNumbers?: string[] };
  uId?: string;
  tokenExpirationDate?: string;
  mdmInfo?: { id: string; name: string; metadata: string } | null;
  versionId?: string;
  eventId?: string;
  eventStatus?: string;
  eventType?: string;
  numRequested?: number;
  numCompleted?: number;
  failures?: { errorNumber: number; errorInfo?: Answer["errorInfo"] }[];
  currentPageIndex?: number;
  nextPageIndex?: number;
  nextCursor?: string;
  totalPages?: number;
  size?: number;
  assets?: {
    adamId: string;
    assignedCount: number;
    availableCount: number;
    retiredCount: number;
    totalCount: number;
  }[];
  unlimitedAssets?: { adamId: string }[];
  assignments?: { adamId: string; clientUserId?: string; serialNumber?: string; userStatus?: string }[];
  users?: { clientUserId: string; status: string; inviteCode?: string; idHash?: string; email?: string }[];
}

export interface Answered {
  status: number;
  body: Answer;
  headers: Headers;
}

/** A plain client that holds one token. */
export class Client {
  readonly world: WorldHandle;
  readonly uId: string;
  readonly token: string;

  constructor(world: WorldHandle, uId: string, token: string) {
    this.world = world;
    this.uId = uId;
    this.token = token;
  }

  get(path: string, query: Record<string, string> = {}): Promise<Answered> {
    return this.send("GET", `${path}?${new URLSearchParams(query)}`);
  }

  post(path: string, body: unknown): Promise<Answered> {
    return this.send("POST", path, body);
  }

  async send(method: string, path: string, body?: unknown): Promise<Answered> {
    const response = await fetch(`${this.world.url}/mdm/v2/${path}`, {
      method,
      redirect: "manual",
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? {} : JSON.parse(text) };
  }

  /** Orders, lets it happen, and tells what became of it. */
  async order(path: string, body: unknown): Promise<Answer> {
    const { body: accepted } = await this.post(path, body);
    await this.world.settle();
    return (await this.get("status", { eventId: accepted.eventId ?? "" })).body;
  }

  async counts(
    adamId: string,
  ): Promise<[total: number, available: number, assigned: number, retired: number]> {
    const { body } = await this.get("assets", { adamId });
    const {
      totalCount = -1,
      availableCount = -1,
      assignedCount = -1,
      retiredCount = -1,
    } = body.assets?.[0] ?? {};
    return [totalCount, availableCount, assignedCount, retiredCount];
  }

  /** Who holds a title, as Apple lists it. */
  async holders(adamId: string): Promise<string[]> {
    const { body } = await this.get("assignments", { adamId });
    return (body.assignments ?? []).map(
      ({ clientUserId, serialNumber }) => clientUserId ?? serialNumber ?? "",
    );
  }

  as(token: string): Client {
    return new Client(this.world, this.uId, token);
  }
}

/** An emulator for the tests of one file; `visit` opens a fresh world with one location in it. */
export function emulated(options: EmulatorOptions = {}) {
  let apple: Emulator | undefined;
  let worlds = 0;
  beforeAll(async () => {
    apple = await createEmulator(options);
  });
  afterAll(() => apple?.close());
  const running = () => {
    if (!apple) throw new Error("the emulator is not running");
    return apple;
  };
  return {
    running,
    world: () => running().create(`w${++worlds}`),
    visit: (spec: Partial<LocationSpec> = {}) => settleIn(running().create(`w${++worlds}`), spec),
  };
}

/** Without a throttle and without delay, so that a test says what it wants of either. */
export function settleIn(world: WorldHandle, spec: Partial<LocationSpec> = {}): Client {
  world.switches({ throttle: false });
  const { uId, tokens } = world.addLocation({ name: "Office", ...spec });
  return new Client(world, uId, tokens[0]?.text ?? "");
}

export const std = (adamId: string) => ({ adamId, pricingParam: "STDQ" });
