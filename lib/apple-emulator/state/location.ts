import { AssetShelf } from "#lib/apple-emulator/state/asset-shelf.ts";
import { AssignmentTable } from "#lib/apple-emulator/state/assignment-table.ts";
import { ChangeLog } from "#lib/apple-emulator/state/change-log.ts";
import type { AppleEvent } from "#lib/apple-emulator/state/event.ts";
import { Holders } from "#lib/apple-emulator/state/holders.ts";
import type { Subscription } from "#lib/apple-emulator/state/subscription.ts";
import { UserRoll } from "#lib/apple-emulator/state/user-roll.ts";
import { VersionTrack } from "#lib/apple-emulator/state/version-track.ts";

export interface MdmInfo {
  id: string;
  name: string;
  metadata: string;
}

export interface LocationProfile {
  uId: string;
  name: string;
  orgName: string;
  /** ISO 3166 alpha-2, upper case */
  country: string;
  platform: "enterprisestore" | "volumestore";
  /** A personal account of the old store instead of a location. */
  legacy: boolean;
  /** Managed Apple Accounts exist in these domains only; in any, when none is named. */
  managedDomains: string[];
}

export interface NotificationTarget {
  url: string;
  authToken: string;
  types: string[];
}

export type Collection = "assets" | "assignments" | "users" | "subscriptions";

/** Everything Apple knows of one location. */
export class Location {
  readonly profile: LocationProfile;
  mdmInfo: MdmInfo | undefined;
  target: NotificationTarget | undefined;
  subscriptionManagement = false;
  readonly subscriptions: Subscription[] = [];
  readonly assets = new AssetShelf();
  readonly users = new UserRoll();
  readonly holders = new Holders();
  readonly assignments = new AssignmentTable();
  readonly assignmentLog = new ChangeLog();
  readonly events = new Map<string, AppleEvent>();
  readonly versions: Record<Collection, VersionTrack>;
  #batch: { now: number; touched: Set<Collection> } | undefined;

  constructor(profile: LocationProfile, salt: string) {
    this.profile = profile;
    const track = (collection: Collection) => new VersionTrack(`${salt}/${profile.uId}/${collection}`);
    this.versions = {
      assets: track("assets"),
      assignments: track("assignments"),
      users: track("users"),
      subscriptions: track("subscriptions"),
    };
  }

  /** All changes made by `work` are one change to whoever compares version ids. */
  batch<T>(now: number, work: () => T): T {
    if (this.#batch) return work();
    this.#batch = { now, touched: new Set() };
    try {
      return work();
    } finally {
      this.#batch = undefined;
    }
  }

  /** The version that the change being made belongs to. */
  touch(collection: Collection): number {
    const track = this.versions[collection];
    if (!this.#batch) throw new Error(`a change of ${collection} outside a batch`);
    if (!this.#batch.touched.has(collection)) track.advance(this.#batch.now);
    this.#batch.touched.add(collection);
    return track.version;
  }
}
