import type { Asset } from "#lib/apple-emulator/state/asset-shelf.ts";
import type { AppleEvent } from "#lib/apple-emulator/state/event.ts";
import { IntColumn } from "#lib/apple-emulator/state/int-column.ts";
import { Location } from "#lib/apple-emulator/state/location.ts";
import type {
  Collection,
  LocationProfile,
  MdmInfo,
  NotificationTarget,
} from "#lib/apple-emulator/state/location.ts";
import type { Subscription } from "#lib/apple-emulator/state/subscription.ts";
import type { User } from "#lib/apple-emulator/state/user-roll.ts";

type Track = [version: number, supersededAt: number | null][];

export interface LocationSnapshot {
  profile: LocationProfile;
  mdmInfo?: MdmInfo | undefined;
  target?: NotificationTarget | undefined;
  subscriptionManagement: boolean;
  subscriptions: Subscription[];
  assets: Asset[];
  users: User[];
  /** A serial number, or the place of a user in the list above. */
  holders: (string | number)[];
  /** Base64 of 32-bit integers, as are the columns of the log. */
  rows: { asset: string; holder: string };
  log: { version: string; asset: string; holder: string };
  versions: Record<Collection, Track>;
  events: AppleEvent[];
}

export function saveLocation(location: Location): LocationSnapshot {
  const { users, holders, assignments, assignmentLog, versions } = location;
  const places = new Map(users.all.map((user, place) => [user, place]));
  assignments.fillHoles();
  return {
    profile: location.profile,
    mdmInfo: location.mdmInfo,
    target: location.target,
    subscriptionManagement: location.subscriptionManagement,
    subscriptions: location.subscriptions,
    assets: location.assets.all,
    users: users.all,
    holders: holders.ids.map((id, number) => {
      const user = holders.users[number];
      return user ? (places.get(user) ?? -1) : id;
    }),
    rows: { asset: pack(assignments.asset), holder: pack(assignments.holder) },
    log: {
      version: pack(assignmentLog.version),
      asset: pack(assignmentLog.asset),
      holder: pack(assignmentLog.holder),
    },
    versions: {
      assets: versions.assets.save(),
      assignments: versions.assignments.save(),
      users: versions.users.save(),
      subscriptions: versions.subscriptions.save(),
    },
    events: [...location.events.values()],
  };
}

export function loadLocation(saved: LocationSnapshot, salt: string, caseSensitive: boolean): Location {
  const location = new Location(saved.profile, salt);
  location.mdmInfo = saved.mdmInfo;
  location.target = saved.target;
  location.subscriptionManagement = saved.subscriptionManagement;
  location.subscriptions.push(...saved.subscriptions);
  for (const asset of saved.assets) location.assets.add(asset);
  for (const user of saved.users) location.users.add(user);
  for (const holder of saved.holders) {
    const user = typeof holder === "number" ? saved.users[holder] : undefined;
    if (user) location.holders.user(user);
    else location.holders.device(String(holder), caseSensitive);
  }
  const [assets, holders] = [unpack(saved.rows.asset), unpack(saved.rows.holder)];
  for (let row = 0; row < assets.length; row++) location.assignments.add(assets.at(row), holders.at(row));
  const log = {
    version: unpack(saved.log.version),
    asset: unpack(saved.log.asset),
    holder: unpack(saved.log.holder),
  };
  for (let entry = 0; entry < log.version.length; entry++) {
    location.assignmentLog.record(log.version.at(entry), log.asset.at(entry), log.holder.at(entry));
  }
  for (const name of ["assets", "assignments", "users", "subscriptions"] as const) {
    location.versions[name].load(saved.versions[name]);
  }
  for (const event of saved.events) location.events.set(event.eventId, event);
  return location;
}

function pack(column: IntColumn): string {
  return Buffer.from(column.trimmed().buffer).toString("base64");
}

function unpack(text: string): IntColumn {
  const bytes = Uint8Array.from(Buffer.from(text, "base64"));
  return IntColumn.from(new Int32Array(bytes.buffer));
}
