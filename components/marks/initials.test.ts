import { expect, test } from "vitest";
import { initialsOf } from "#components/marks/initials.ts";

test.each([
  ["Ines Carrow", "IC"],
  ["Þórdís Guðmundsdóttir", "ÞG"],
  ["  Wexford & Lyle, audit", "W&"],
  ["ines@aldermoor.example", "IA"],
  ["Prince", "P"],
  ["", ""],
])("the initials of %s are %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
