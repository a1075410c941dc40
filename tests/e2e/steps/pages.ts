import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Where it is written down what stands in the addresses of a rehearsal that has one of everything. */
export const PLACES = join(process.env["E2E_DATA_DIR"] ?? ".data", "places.json");

const Places = z.record(z.string(), z.string());

/** "/groups/[groupId]/apps" and all others, as the folders of `app` name them. */
export function routes(): string[] {
  return globSync("app/**/page.tsx")
    .map((file) => file.split(/[\\/]/).slice(1, -1))
    .map((folders) => `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`)
    .sort();
}

/** The address of one such page; a folder that nothing stands for fails the test of its page. */
export function addressOf(route: string): string {
  const places = Places.parse(JSON.parse(readFileSync(PLACES, "utf8")));
  return route.replace(/\[(\w+)\]/g, (_, name: string, at: number) => {
    const folders = route.slice(0, at).split("/").slice(-3).join("/");
    const place = places[`${folders}${name}`] ?? places[name];
    if (!place) throw new Error(`Nothing stands for [${name}] in ${route}.`);
    return place;
  });
}
