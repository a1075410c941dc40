/** How many licenses a location owns of a title, and how many devices and people hold one. */
export type Holding = [key: string, total: number | "unlimited", devices: number, people: number];

export const north: readonly Holding[] = [
  ["shelfwise", 120, 84, 6],
  ["tillpoint", 60, 41, 0],
  ["halyard", 90, 55, 12],
  ["parcelnote", 40, 22, 0],
  ["routebook", 35, 18, 5],
  ["kilnworks", 10, 3, 0],
  ["verbena", 50, 20, 9],
  ["atlas", 25, 9, 2],
  ["tidemark", "unlimited", 61, 24],
  ["foundry", 12, 4, 1],
  ["gantry", 20, 18, 0],
  ["counting", 15, 2, 8],
  ["weighbridge", 8, 8, 0],
  ["lantern", 45, 30, 0],
  ["morrow", "unlimited", 40, 30],
  ["stores", "unlimited", 92, 0],
  ["vancheck", 30, 26, 0],
  ["scribe", 18, 0, 11],
  ["pricegun", 40, 33, 0],
  ["handbook", 30, 0, 14],
  ["height", 20, 0, 6],
  ["cellar", 10, 0, 0],
  ["ferry", 12, 5, 0],
  ["lager", 10, 2, 0],
  ["vanished", 10, 3, 0],
  ["marquee", 8, 4, 0],
  ["lobby", 6, 2, 0],
  ["anvil", 10, 3, 4],
  ["trellis", 16, 6, 2],
  ["stopwatch", 10, 0, 4],
  ["aperture", 2, 0, 0],
  ["gazette", "unlimited", 0, 9],
  ["orrery", 0, 0, 0],
];

/** Nothing left of anything. */
export const south: readonly Holding[] = [
  ["shelfwise", 12, 12, 0],
  ["tillpoint", 10, 10, 0],
  ["halyard", 8, 6, 2],
  ["parcelnote", 4, 4, 0],
  ["ferry", 3, 3, 0],
  ["depot", 3, 3, 0],
  ["pricegun", 6, 6, 0],
  ["lantern", 4, 4, 0],
  ["verbena", 4, 2, 2],
  ["handbook", 2, 0, 2],
  ["picket", 2, 2, 0],
  ["beacon", 2, 2, 0],
];

export const workshop: readonly Holding[] = [
  ["kilnworks", 4, 4, 0],
  ["foundry", 3, 3, 0],
  ["gantry", 3, 3, 0],
  ["weighbridge", 2, 2, 0],
  ["anvil", 2, 2, 0],
  ["trellis", 2, 1, 0],
  ["atlas", 2, 1, 0],
  ["height", 1, 0, 0],
  ["compass", 1, 1, 0],
];

export const vanFleet: readonly Holding[] = [
  ["routebook", 10, 8, 0],
  ["halyard", 10, 8, 0],
  ["vancheck", 8, 7, 0],
  ["lager", 6, 4, 0],
  ["parcelnote", 6, 3, 0],
  ["atlas", 4, 2, 0],
  ["picket", "unlimited", 9, 0],
  ["beacon", 6, 1, 0],
];

export const academy: readonly Holding[] = [
  ["slate", 40, 17, 0],
  ["orrery", 60, 0, 0],
  ["abacus", 40, 16, 0],
  ["compass", 30, 9, 3],
  ["primer", 25, 0, 8],
  ["morrow", "unlimited", 12, 5],
  ["picket", "unlimited", 6, 4],
  ["beacon", 20, 4, 0],
  ["shelfwise", 20, 5, 0],
  ["cellar", 0, 0, 0],
];
