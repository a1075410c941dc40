import { writeFileSync } from "node:fs";
import { drawParts } from "#scripts/mail/draw-parts.ts";
import { inRoot } from "#scripts/root.ts";

writeFileSync(inRoot("lib/mail/program-invitation-parts.ts"), await drawParts());
