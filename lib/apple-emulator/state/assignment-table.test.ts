import { expect, test } from "vitest";
import { Chance } from "#lib/apple-emulator/chance.ts";
import { AssignmentTable } from "#lib/apple-emulator/state/assignment-table.ts";

function pairs(table: AssignmentTable, rows: Iterable<number>): string[] {
  return [...rows].map((row) => `${table.asset.at(row)}:${table.holder.at(row)}`);
}

const everyRow = (table: AssignmentTable) => Array.from({ length: table.asset.length }, (_, row) => row);

test("a holder has one license of an asset and gives it back once", () => {
  const table = new AssignmentTable();
  expect([table.add(1, 7), table.add(1, 7), table.size]).toEqual([true, false, 1]);
  expect([table.remove(1, 7), table.remove(1, 7), table.size]).toEqual([true, false, 0]);
});

test("untouched rows keep their place until the holes are filled", () => {
  const table = new AssignmentTable();
  for (let holder = 0; holder < 6; holder++) table.add(0, holder);
  table.remove(0, 1);
  expect(pairs(table, everyRow(table))).toEqual(["0:0", "-1:-1", "0:2", "0:3", "0:4", "0:5"]);

  table.fillHoles();
  expect(pairs(table, everyRow(table))).toEqual(["0:0", "0:5", "0:2", "0:3", "0:4"]);
});

test("whatever is added, removed and closed up, every way of looking agrees with a plain set", () => {
  const chance = new Chance(11);
  const table = new AssignmentTable();
  const plain = new Set<string>();
  for (let step = 0; step < 20_000; step++) {
    const [asset, holder] = [chance.below(12), chance.below(80)];
    if (chance.below(3) > 0) expect(table.add(asset, holder)).toBe(!plain.has(`${asset}:${holder}`));
    if (plain.has(`${asset}:${holder}`) && chance.below(2) === 0) {
      expect(table.remove(asset, holder)).toBe(true);
      plain.delete(`${asset}:${holder}`);
    } else if (table.has(asset, holder)) plain.add(`${asset}:${holder}`);
    if (step % 997 === 0) table.fillHoles();
  }
  table.fillHoles();
  expect(table.size).toBe(plain.size);
  expect(new Set(pairs(table, everyRow(table)))).toEqual(plain);
  for (let asset = 0; asset < 12; asset++) {
    const expected = [...plain].filter((pair) => pair.startsWith(`${asset}:`));
    expect(new Set(pairs(table, table.rowsOfAsset(asset)))).toEqual(new Set(expected));
    expect(table.countOfAsset(asset)).toBe(expected.length);
  }
  for (let holder = 0; holder < 80; holder++) {
    const expected = [...plain].filter((pair) => pair.endsWith(`:${holder}`));
    expect(pairs(table, table.rowsOfHolder(holder)).sort()).toEqual(expected.sort());
  }
});
