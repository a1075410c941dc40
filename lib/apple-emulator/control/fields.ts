import { ControlProblem } from "#lib/apple-emulator/control/problem.ts";

/** Reads an object from outside, member by member, and says which one is wrong. */
export class Fields {
  readonly #values: Record<string, unknown>;
  readonly #where: string;

  constructor(value: unknown, where = "body") {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(where, "an object");
    this.#values = { ...value };
    this.#where = where;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  raw(name: string): unknown {
    return this.#values[name];
  }

  text(name: string): string {
    return this.textOr(name) ?? this.#missing(name);
  }

  textOr(name: string): string | undefined {
    return this.#optional(name, "a string", (value) => typeof value === "string");
  }

  number(name: string): number {
    return this.numberOr(name) ?? this.#missing(name);
  }

  numberOr(name: string): number | undefined {
    return this.#optional(name, "a number", (value) => typeof value === "number" && Number.isFinite(value));
  }

  flagOr(name: string): boolean | undefined {
    return this.#optional(name, "true or false", (value) => typeof value === "boolean");
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T {
    return this.oneOfOr(name, choices) ?? this.#missing(name);
  }

  oneOfOr<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.textOr(name);
    if (value === undefined) return undefined;
    const choice = choices.find((one) => one === value);
    if (choice === undefined) throw wrong(`${this.#where}.${name}`, `one of ${choices.join(", ")}`);
    return choice;
  }

  textsOr(name: string): string[] | undefined {
    return this.#optional(name, "a list of strings", (value) => Array.isArray(value) && value.every(isText));
  }

  /** Milliseconds since 1970 of an ISO date. */
  momentOr(name: string): number | undefined {
    const text = this.textOr(name);
    if (text === undefined) return undefined;
    const ms = Date.parse(text);
    if (Number.isNaN(ms)) throw wrong(`${this.#where}.${name}`, "an ISO date");
    return ms;
  }

  objectOr(name: string): Fields | undefined {
    const value = this.#values[name];
    return value === undefined || value === null ? undefined : new Fields(value, `${this.#where}.${name}`);
  }

  list(name: string): Fields[] {
    const value = this.#values[name] ?? [];
    if (!Array.isArray(value)) throw wrong(`${this.#where}.${name}`, "a list");
    return value.map((entry, index) => new Fields(entry, `${this.#where}.${name}[${index}]`));
  }

  #optional<T>(name: string, expected: string, fits: (value: unknown) => boolean): T | undefined {
    const value = this.#values[name];
    if (value === undefined || value === null) return undefined;
    if (!fits(value)) throw wrong(`${this.#where}.${name}`, expected);
    return value as T;
  }

  #missing(name: string): never {
    throw wrong(`${this.#where}.${name}`, "given");
  }
}

const isText = (value: unknown) => typeof value === "string";

function wrong(where: string, expected: string): ControlProblem {
  return new ControlProblem(400, `${where} must be ${expected}`);
}
