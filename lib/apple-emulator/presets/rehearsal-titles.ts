import type { Platform, ProductType } from "#lib/apple-emulator/state/asset-shelf.ts";
import { inventTitle, type Title } from "#lib/apple-emulator/store/title.ts";

type Form =
  | "phone"
  | "pad"
  | "phone and pad"
  | "mac"
  | "pad and mac"
  | "everywhere"
  | "tv"
  | "watch"
  | "vision"
  | "book";
type Wish = Partial<Pick<Title, "stores" | "custom" | "deviceLicensing" | "price" | "minimumOs">> & {
  nowhere?: true;
};
type Row = [
  key: string,
  name: string,
  developer: string,
  form: Form,
  genre: string,
  version: string,
  wish?: Wish,
];

const rows: Row[] = [
  ["shelfwise", "Shelfwise", "Shelf & Son", "phone and pad", "Business", "6.2"],
  ["tillpoint", "Tillpoint POS", "Tillpoint GmbH", "pad", "Business", "11.4.1", { minimumOs: "17.0" }],
  ["halyard", "Halyard VPN", "Halyard Networks", "phone and pad", "Utilities", "8.2", { price: 3.99 }],
  ["parcelnote", "Parcelnote", "Brown Paper Software", "phone", "Business", "3.0.7"],
  ["routebook", "Routebook", "Long Lane Apps", "phone and pad", "Navigation", "2.19"],
  ["kilnworks", "Kilnworks", "Fire & Clay", "pad", "Productivity", "1.8"],
  ["verbena", "Verbena Forms", "Verbena", "phone and pad", "Productivity", "5.5.2"],
  [
    "atlas",
    "Pocket Atlas Pro – Offline Maps & Surveying for Crews (Enterprise Edition)",
    "Meridian & Daughters Cartographic Software",
    "phone and pad",
    "Navigation",
    "14.0",
    { price: 9.99 },
  ],
  ["tidemark", "Tidemark Mail", "Tidemark", "everywhere", "Productivity", "4.4"],
  ["slate", "Slate & Chalk", "Old Mill Labs", "pad", "Education", "7.1"],
  ["orrery", "Orrery", "Little Planet Press", "pad", "Education", "2.0"],
  ["picket", "Picket Authenticator", "Picket Works", "phone", "Utilities", "9.0.3"],
  ["foundry", "Foundry Pen", "Type Foundry Nord", "pad and mac", "Graphics & Design", "3.6"],
  ["gantry", "Gantry Planner", "Gantry Ltd", "pad and mac", "Business", "6.0"],
  ["counting", "Counting House", "Abacus & Daughters", "everywhere", "Finance", "12.1", { price: 4.99 }],
  ["weighbridge", "Weighbridge", "Tare Software", "mac", "Business", "2.4.4", { price: 24.99 }],
  ["lantern", "Lantern Shift", "Lantern Labs", "phone", "Business", "1.12"],
  ["morrow", "Morrow Calendar", "Morrow", "everywhere", "Productivity", "5.0.1"],
  ["stores", "Aldermoor Stores", "Aldermoor Group", "phone and pad", "Business", "4.3", { custom: true }],
  ["vancheck", "Aldermoor Van Check", "Aldermoor Group", "phone", "Business", "2.7", { custom: true }],
  ["scribe", "Scribe Dictation", "Quiet Harbor Ltd", "everywhere", "Productivity", "3.3", { price: 7.99 }],
  ["pricegun", "Pricegun", "Label & Co.", "phone", "Business", "1.4.9"],
  [
    "handbook",
    "The Storekeeper's Handbook, 11th edition",
    "Wharf Street Press",
    "book",
    "Business & Personal Finance",
    "1",
    { price: 12.99 },
  ],
  [
    "height",
    "Safety at Height, 4th edition",
    "Wharf Street Press",
    "book",
    "Professional & Technical",
    "1",
    { price: 8.99 },
  ],
  ["cellar", "Cellar Count", "Vine & Ledger", "pad", "Food & Drink", "2.2"],
  ["ferry", "Ferry Times", "Northfold Works", "phone", "Travel", "1.1", { stores: ["us"] }],
  ["depot", "Depot Radio", "Pale Moon Software", "phone", "Business", "3.9", { stores: ["us"] }],
  ["lager", "Lagerlotse", "Hafenkontor Software", "phone and pad", "Business", "5.2", { stores: ["de"] }],
  ["vanished", "Vanished", "Nobody", "phone", "Utilities", "1.0", { nowhere: true }],
  ["marquee", "Marquee Signage", "Bright Window", "tv", "Business", "4.0"],
  ["lobby", "Lobby Screen", "Bright Window", "tv", "Business", "2.3"],
  ["anvil", "Anvil Code", "Hammer & Tongs", "mac", "Developer Tools", "10.2", { price: 49.99 }],
  ["trellis", "Trellis Board", "Green Thumb Software", "mac", "Productivity", "6.6"],
  ["abacus", "First Abacus", "Little Planet Press", "pad", "Education", "3.1"],
  [
    "compass",
    "Compass Field Kit",
    "Meridian & Daughters Cartographic Software",
    "phone and pad",
    "Education",
    "1.9",
  ],
  [
    "stopwatch",
    "Relay Stopwatch",
    "Track & Field Tools",
    "watch",
    "Sports",
    "2.0",
    { deviceLicensing: false },
  ],
  ["aperture", "Window Dresser", "Bright Window", "vision", "Graphics & Design", "1.0"],
  ["gazette", "Gazette Reader", "Old Mill Labs", "phone and pad", "News", "8.8", { deviceLicensing: false }],
  ["primer", "A Primer of Light", "Tern & Daughter", "book", "Science & Nature", "1"],
  ["beacon", "Beacon Check-in", "Lantern Labs", "phone and pad", "Business", "2.5"],
];

const families: Record<Form, string[]> = {
  phone: ["iphone"],
  pad: ["ipad"],
  "phone and pad": ["iphone", "ipad"],
  mac: ["mac"],
  "pad and mac": ["ipad", "mac"],
  everywhere: ["iphone", "ipad", "mac"],
  tv: ["tvos"],
  watch: ["iphone", "watch"],
  vision: ["realityDevice"],
  book: [],
};

const platformOf: Record<string, Platform> = {
  iphone: "iOS",
  ipad: "iOS",
  mac: "macOS",
  tvos: "tvOS",
  watch: "watchOS",
  realityDevice: "visionOS",
};

export interface RehearsalTitle {
  key: string;
  adamId: string;
  productType: ProductType;
  platforms: Platform[];
  deviceFamilies: string[];
  deviceAssignable: boolean;
  metadata: Title | null;
}

export const rehearsalTitles: readonly RehearsalTitle[] = rows.map(readRow);

function readRow(
  [key, name, developer, form, genre, version, wish = {}]: Row,
  index: number,
): RehearsalTitle {
  const { nowhere, ...rest } = wish;
  const adamId = String(1_482_290_441 + index * 104_729);
  const isBook = form === "book";
  const deviceFamilies = families[form];
  const invented = inventTitle(adamId, isBook);
  const maker = developer.split(/[^A-Za-z]/)[0]?.toLowerCase() ?? "maker";
  return {
    key,
    adamId,
    productType: isBook ? "Book" : "App",
    platforms: isBook
      ? ["iOS", "macOS"]
      : [...new Set(deviceFamilies.map((one) => platformOf[one] ?? "iOS"))],
    deviceFamilies,
    deviceAssignable: !isBook && rest.deviceLicensing !== false,
    metadata: nowhere
      ? null
      : {
          ...invented,
          name,
          developer,
          genre,
          version,
          kind: isBook ? "ebook" : form === "mac" ? "desktopApp" : "iosSoftware",
          deviceFamilies,
          ...(!isBook && { bundleId: `example.${maker}.${key}` }),
          price: 0,
          ...(form === "mac" && { minimumOs: "13.0" }),
          icon: key,
          ...rest,
        },
  };
}
