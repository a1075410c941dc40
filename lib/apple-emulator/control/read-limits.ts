import type { Fields } from "#lib/apple-emulator/control/fields.ts";
import { ControlProblem } from "#lib/apple-emulator/control/problem.ts";

export function readLimits(fields: Fields): Record<string, number | null> {
  const value = fields.raw("limits") ?? {};
  if (typeof value !== "object" || Array.isArray(value)) throw wrong();
  const entries = Object.entries(value);
  if (!entries.every(([, limit]) => limit === null || Number.isSafeInteger(limit))) throw wrong();
  return Object.fromEntries(entries);
}

const wrong = () => new ControlProblem(400, "limits must be numbers, or null for none");
