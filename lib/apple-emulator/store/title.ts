import { Chance, numberOf } from "#lib/apple-emulator/chance.ts";

export type StoreKind = "iosSoftware" | "desktopApp" | "ebook";

/** What the store says about an app or a book. */
export interface Title {
  adamId: string;
  name: string;
  developer: string;
  kind: StoreKind;
  /** As the store lists them: iphone, ipad, ipod, mac, tvos, watch, realityDevice. */
  deviceFamilies: string[];
  bundleId?: string;
  version: string;
  externalId: number;
  minimumOs: string;
  genre: string;
  price: number;
  released: string;
  /** Countries of sale in lower case; every one when absent. */
  stores?: string[];
  /** Made for some organizations: their locations see it, nobody else does. */
  custom: boolean;
  deviceLicensing: boolean;
  /** A drawing of ours; one is made up from the id when absent. */
  icon?: string;
  background: string;
}

const firsts = [
  "Amber",
  "Birch",
  "Cobalt",
  "Drift",
  "Ember",
  "Fathom",
  "Gable",
  "Harbor",
  "Inkwell",
  "Juniper",
];
const seconds = [
  "Ledger",
  "Planner",
  "Notes",
  "Scanner",
  "Atlas",
  "Board",
  "Checklist",
  "Studio",
  "Desk",
  "Reader",
];
const makers = [
  "Northfold Works",
  "Pale Moon Software",
  "Quiet Harbor Ltd",
  "Tern & Daughter",
  "Old Mill Labs",
];
const genres = ["Business", "Productivity", "Utilities", "Education", "Reference"];

/** Invented, but the same each time for the same Adam ID. */
export function inventTitle(adamId: string, book = false): Title {
  const chance = new Chance(numberOf(adamId));
  const name = `${chance.pick(firsts)} ${chance.pick(seconds)} ${adamId.slice(-4)}`;
  const developer = chance.pick(makers);
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return {
    adamId,
    name,
    developer,
    kind: book ? "ebook" : "iosSoftware",
    deviceFamilies: ["iphone", "ipad"],
    ...(!book && { bundleId: `example.${developer.split(" ")[0]?.toLowerCase() ?? "maker"}.${slug}` }),
    version: `${1 + chance.below(9)}.${chance.below(20)}.${chance.below(10)}`,
    externalId: 800_000_000 + chance.below(99_999_999),
    minimumOs: `${15 + chance.below(4)}.0`,
    genre: chance.pick(genres),
    price: chance.pick([0, 0, 0, 1.99, 4.99]),
    released: `202${chance.below(6)}-0${1 + chance.below(9)}-1${chance.below(10)}`,
    custom: false,
    deviceLicensing: !book,
    background: chance.hex(6),
  };
}
