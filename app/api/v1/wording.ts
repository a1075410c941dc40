import type { Wording } from "#lib/api/problem.ts";

export const wording: Wording = (reason) => `Refused: ${reason.replaceAll("-", " ")}.`;
