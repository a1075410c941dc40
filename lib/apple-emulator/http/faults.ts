import type { Chance } from "#lib/apple-emulator/chance.ts";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";

export type FaultHow =
  | { kind: "error"; number: number; status?: number; retryAfter?: number | string }
  | { kind: "http200-error"; number: number }
  | { kind: "throttle"; retryAfter?: number | string }
  | { kind: "html503"; status?: number; retryAfter?: number | string }
  | { kind: "status"; status: number; location?: string; retryAfter?: number | string }
  | { kind: "hang" | "reset-before" | "reset-after" | "hang-after" }
  | { kind: "truncate" | "half-json" | "empty-body" }
  | { kind: "slow"; delayMs: number }
  | { kind: "answer-as"; uId: string }
  | { kind: "outside"; act: OutsideAct; uId?: string }
  | { kind: "limits"; limits: Record<string, number | null> }
  | { kind: "version-change" }
  | { kind: "pages-grow"; count?: number }
  | { kind: "stuck-event"; done?: number }
  | { kind: "partial-failure"; number?: number; count?: number }
  | { kind: "notification-missing" | "notification-twice" | "notification-last" | "wrong-bearer" }
  | { kind: "notification-late"; delayMs: number };

export interface FaultMatch {
  /** Below /mdm/v2, or from the root; with a star at its end, whatever begins so. */
  path?: string;
  method?: string;
  uId?: string;
  /** The n-th request that matches, counted from one. */
  nth?: number;
  /** A notification's type, or "any"; such a fault never meets a request. */
  notification?: string;
}

export interface Fault {
  id: number;
  match: FaultMatch;
  /** How often it happens; null for always. */
  times: number | null;
  /** How likely it is each time. */
  chance: number;
  how: FaultHow;
  seen: number;
  happened: number;
}

export interface Occasion {
  path: string;
  method: string;
  uId?: string | undefined;
  notification?: string;
}

/** What goes wrong, for whom, and how often. */
export class FaultBox {
  faults: Fault[] = [];
  #made = 0;

  add(spec: Pick<Fault, "match" | "how"> & { times?: number | null; chance?: number }): Fault {
    const times = spec.times === undefined ? (spec.chance === undefined ? 1 : null) : spec.times;
    const match = meetsNotifications(spec.how) ? { notification: "any", ...spec.match } : spec.match;
    const fault = {
      id: ++this.#made,
      match,
      how: spec.how,
      times,
      chance: spec.chance ?? 1,
      seen: 0,
      happened: 0,
    };
    this.faults.push(fault);
    return fault;
  }

  remove(id?: number): void {
    this.faults = id === undefined ? [] : this.faults.filter((fault) => fault.id !== id);
  }

  load(faults: Fault[]): void {
    this.faults = faults;
    this.#made = Math.max(0, ...faults.map((fault) => fault.id));
  }

  /** Everything that happens on this occasion. */
  strike(occasion: Occasion, chance: Chance): FaultHow[] {
    return this.faults.filter((fault) => strikes(fault, occasion, chance)).map((fault) => fault.how);
  }
}

function meetsNotifications({ kind }: FaultHow): boolean {
  return kind.startsWith("notification-") || kind === "wrong-bearer";
}

function strikes(fault: Fault, occasion: Occasion, chance: Chance): boolean {
  if (!matches(fault.match, occasion)) return false;
  if (fault.times !== null && fault.happened >= fault.times) return false;
  fault.seen++;
  if (fault.seen < (fault.match.nth ?? 1)) return false;
  if (fault.chance < 1 && chance.next() >= fault.chance) return false;
  fault.happened++;
  return true;
}

function matches({ path, method, uId, notification }: FaultMatch, occasion: Occasion): boolean {
  if ((notification === undefined) !== (occasion.notification === undefined)) return false;
  if (notification !== undefined && notification !== "any" && notification !== occasion.notification)
    return false;
  if (uId !== undefined && uId !== occasion.uId) return false;
  if (method !== undefined && method.toUpperCase() !== occasion.method) return false;
  return path === undefined || pathMatches(path, occasion.path);
}

function pathMatches(wanted: string, path: string): boolean {
  const rooted = wanted.startsWith("/") ? wanted : `/${wanted}`;
  const forms = [path, path.replace(/^\/mdm\/v2(?=\/)/, "")];
  return forms.some((form) =>
    rooted.endsWith("*") ? form.startsWith(rooted.slice(0, -1)) : form === rooted.replace(/(?<=.)\/$/, ""),
  );
}
