import type { Chance } from "#lib/apple-emulator/chance.ts";
import type { InventoryDevice } from "#lib/apple-emulator/state/world.ts";

const SERIAL_LETTERS = "0123456789CDFGHJKLMNPQRTVWXY";
const iPhones = ["iPhone 14", "iPhone 15", "iPhone SE (3rd generation)", "iPhone 16e"];
const iPads = [
  "iPad (9th generation)",
  "iPad (10th generation)",
  "iPad Air 11-inch (M2)",
  "iPad mini (A17 Pro)",
];
const macs = [
  "MacBook Air (M2, 2022)",
  "MacBook Pro (14-inch, M3)",
  "Mac mini (M2, 2023)",
  "iMac (24-inch, M3)",
];
const iosVersions = ["18.6.2", "18.6.2", "18.5", "17.7.2", "16.7.11"];
const macVersions = ["15.6.1", "15.5", "14.7.6"];

type Kind = "phone" | "pad" | "mac" | "tv";

/** Devices of an invented chain of stores: tills, vans, offices, screens, and a classroom. */
export function rehearsalDevices(chance: Chance): InventoryDevice[] {
  return places().map(([name, kind]) => ({ serial: serialFor(chance, kind), name, ...build(chance, kind) }));
}

function places(): [name: string, kind: Kind][] {
  return [
    ...storePlaces([8, 9, 27, 31, 114]),
    ...numbered("Van", 18, "phone"),
    ...numbered("Warehouse 3, dock", 9, "phone"),
    ...numbered("Head office, desk", 25, "mac"),
    ...numbered("Field crew, tablet", 11, "pad"),
    ...numbered("Store 52, till", 12, "pad"),
    ...numbered("Store 52, handheld", 10, "phone"),
    ...numbered("Workshop, bench", 6, "pad"),
    ...numbered("Workshop, Mac", 4, "mac"),
    ...numbered("Hamburg van", 10, "phone"),
    ...numbered("Academy, classroom tablet", 20, "pad"),
  ];
}

function storePlaces(stores: readonly number[]): [name: string, kind: Kind][] {
  return stores.flatMap((store): [name: string, kind: Kind][] => [
    ...numbered(`Store ${store}, till`, 5, "pad"),
    ...numbered(`Store ${store}, handheld`, 7, "phone"),
    [`Store ${store}, back office`, "mac"],
    [`Store ${store}, stock room`, "pad"],
    [`Store ${store}, entrance`, "tv"],
  ]);
}

function numbered(name: string, count: number, kind: Kind): [name: string, kind: Kind][] {
  return Array.from({ length: count }, (_, index) => [`${name} ${index + 1}`, kind]);
}

/** Ten characters as on newer devices, twelve as on older Macs. */
function serialFor(chance: Chance, kind: Kind): string {
  if (kind === "mac" && chance.below(3) === 0) return `C02${chance.letters(9, SERIAL_LETTERS)}`;
  return chance.letters(10, SERIAL_LETTERS);
}

function build(
  chance: Chance,
  kind: Kind,
): Pick<InventoryDevice, "model" | "platform" | "osVersion" | "enrollment"> {
  const enrollment = chance.below(12) === 0 ? "user" : "device";
  switch (kind) {
    case "phone":
      return {
        model: chance.pick(iPhones),
        platform: "ios",
        osVersion: chance.pick(iosVersions),
        enrollment,
      };
    case "pad":
      return {
        model: chance.pick(iPads),
        platform: "ipados",
        osVersion: chance.pick(iosVersions),
        enrollment: "device",
      };
    case "mac":
      return {
        model: chance.pick(macs),
        platform: "macos",
        osVersion: chance.pick(macVersions),
        enrollment: "device",
      };
    case "tv":
      return {
        model: "Apple TV 4K (3rd generation)",
        platform: "tvos",
        osVersion: "18.6",
        enrollment: "device",
      };
  }
}
