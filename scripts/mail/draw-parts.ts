import { render } from "@react-email/render";
import { parts } from "#scripts/mail/invitation-drawing.ts";

const doctype = /^<!DOCTYPE[^>]*>/;
/** React's own marks, and those of components that say where they begin. */
const marks = /<!--(?:\/?\$|html|head|body)-->/g;

/** The module that lib/mail has: each part of the mail as it is sent, with its open places. */
export async function drawParts(): Promise<string> {
  const drawn = await Promise.all(
    Object.entries(parts).map(async ([name, part]) => [name, await drawnPart(name, part)]),
  );
  return [
    "// Drawn by `node scripts/mail/draw.ts` from scripts/mail/invitation-drawing.ts: change it there.",
    ...drawn.map(([name, html]) => `\nexport const ${name} = \`${html}\`;`),
    "",
  ].join("\n");
}

async function drawnPart(name: string, part: (typeof parts)[string]): Promise<string> {
  const html = (await render(part)).replaceAll(marks, "");
  if (/[`\\]|\$\{/.test(html)) throw new Error(`The part ${name} cannot stand in a text as it is.`);
  return name === "page" ? html.replace(doctype, "<!doctype html>\n") : html.replace(doctype, "");
}
