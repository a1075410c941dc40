import { SECOND_MS } from "#lib/apple-emulator/apple-date.ts";

export interface JournalEntry {
  n: number;
  /** The world's time, ISO. */
  at: string;
  method: string;
  path: string;
  query: Record<string, string>;
  status: number | null;
  errorNumber?: number;
  uId?: string;
  ms: number;
  body?: unknown;
}

export interface JournalSummary {
  total: number;
  byPath: Record<string, number>;
  /** The most license API requests that arrived within any one second. */
  busiestSecond: number;
  byLocation: Record<string, { total: number; busiestSecond: number }>;
}

const KEPT = 5_000;

/** The requests seen, newest last, without anything that opens a door. */
export class Journal {
  #entries: JournalEntry[] = [];
  #written = 0;
  readonly #counts = new Map<string, number>();
  readonly #overall = new Pace();
  readonly #paces = new Map<string, Pace>();

  write(entry: Omit<JournalEntry, "n">, arrivedAt: number): void {
    this.#entries.push({ n: ++this.#written, ...entry });
    if (this.#entries.length > KEPT * 2) this.#entries = this.#entries.slice(-KEPT);
    const key = `${entry.method} ${entry.path}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (!entry.path.startsWith("/mdm/v2/")) return;
    this.#overall.add(arrivedAt);
    if (entry.uId !== undefined) this.#paceOf(entry.uId).add(arrivedAt);
  }

  since(n: number): JournalEntry[] {
    return this.#entries.slice(-KEPT).filter((entry) => entry.n > n);
  }

  summary(): JournalSummary {
    const byLocation = [...this.#paces].map(([uId, pace]) => [
      uId,
      { total: pace.total, busiestSecond: pace.busiestSecond() },
    ]);
    return {
      total: [...this.#counts.values()].reduce((sum, count) => sum + count, 0),
      byPath: Object.fromEntries(this.#counts),
      busiestSecond: this.#overall.busiestSecond(),
      byLocation: Object.fromEntries(byLocation),
    };
  }

  clear(): void {
    this.#entries = [];
    this.#counts.clear();
    this.#overall.clear();
    this.#paces.clear();
  }

  #paceOf(uId: string): Pace {
    const pace = this.#paces.get(uId) ?? new Pace();
    this.#paces.set(uId, pace);
    return pace;
  }
}

/** Arrival times; entries are written when answered, so they are put in order before they are counted. */
class Pace {
  #arrivals: number[] = [];
  #busiest = 0;
  total = 0;

  add(arrivedAt: number): void {
    this.total++;
    this.#arrivals.push(arrivedAt);
    if (this.#arrivals.length > 20_000) this.#fold();
  }

  busiestSecond(): number {
    this.#arrivals.sort((a, b) => a - b);
    let first = 0;
    this.#arrivals.forEach((at, last) => {
      while ((this.#arrivals[first] ?? at) <= at - SECOND_MS) first++;
      this.#busiest = Math.max(this.#busiest, last - first + 1);
    });
    return this.#busiest;
  }

  clear(): void {
    this.#arrivals = [];
    this.#busiest = 0;
    this.total = 0;
  }

  #fold(): void {
    this.busiestSecond();
    this.#arrivals = this.#arrivals.slice(-10_000);
  }
}
