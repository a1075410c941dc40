import { createHash } from "node:crypto";

export type UserStatus = "Registered" | "Associated" | "Retired" | "Deleted";

/** One registration of a client user id; after a retirement the same id may be registered anew. */
export interface User {
  clientUserId: string;
  email?: string;
  status: UserStatus;
  inviteCode?: string;
  /** The Apple Account it is linked to, which Apple never tells. */
  account?: string;
  changedIn: number;
}

export interface WireUser {
  clientUserId: string;
  email?: string;
  idHash?: string;
  inviteCode?: string;
  status: UserStatus;
}

export const isActive = (user: User): boolean => user.status === "Registered" || user.status === "Associated";

/** Apple's hash of a store account: the same account has the same hash wherever it appears. */
export function idHashOf(account: string): string {
  const hash = hashes.get(account) ?? createHash("sha1").update(account.toLowerCase()).digest("base64");
  hashes.set(account, hash);
  return hash;
}

const hashes = new Map<string, string>();

export function wireUser(user: User): WireUser {
  return {
    clientUserId: user.clientUserId,
    ...(user.email !== undefined && { email: user.email }),
    ...(user.account !== undefined && user.status !== "Registered" && { idHash: idHashOf(user.account) }),
    ...(user.inviteCode !== undefined && user.status === "Registered" && { inviteCode: user.inviteCode }),
    status: user.status,
  };
}

/** The users of one location in the order in which they were registered. */
export class UserRoll {
  readonly all: User[] = [];
  readonly #byId = new Map<string, User[]>();

  add(user: User): void {
    this.all.push(user);
    this.#byId.set(user.clientUserId, [...this.withId(user.clientUserId), user]);
  }

  withId(clientUserId: string): readonly User[] {
    return this.#byId.get(clientUserId) ?? [];
  }

  active(clientUserId: string): User | undefined {
    return this.withId(clientUserId).find(isActive);
  }

  activeWithAccount(account: string): User | undefined {
    const wanted = account.toLowerCase();
    return this.all.find((user) => isActive(user) && user.account?.toLowerCase() === wanted);
  }

  invited(inviteCode: string): User | undefined {
    return this.all.find((user) => user.status === "Registered" && user.inviteCode === inviteCode);
  }
}
