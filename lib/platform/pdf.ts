/** One line of a document: plain, or a heading. */
export interface PdfLine {
  text: string;
  look?: "title" | "heading" | "plain";
}

const PAGE = { width: 595, height: 842, margin: 56 };
const looks = {
  title: { font: "F2", size: 18, lead: 28 },
  heading: { font: "F2", size: 12, lead: 24 },
  plain: { font: "F1", size: 10, lead: 14 },
} as const;
/** Helvetica's letters are about half as wide as they are high. */
const PER_LINE = 92;

/** A document of one column in Helvetica, as many pages as it takes. Letters that WinAnsi has not become question marks. */
export function writePdf(title: string, lines: readonly PdfLine[]): Uint8Array {
  const pages = layOut(lines.flatMap(wrap)).map((page) => contentOf(page));
  const first = 5;
  const pageIds = pages.map((_, at) => first + at * 2);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    `<< /Title (${escaped(winAnsi(title))}) /Producer (Quartermaster) >>`,
  ];
  return file(objects);
}

/** Objects one after the other, and a table that says at which byte each begins. */
function file(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
  const starts: number[] = [];
  for (const [at, object] of objects.entries()) {
    starts.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const at = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

type Look = keyof typeof looks;
interface Row {
  text: string;
  look: Look;
}

function wrap({ text, look = "plain" }: PdfLine): Row[] {
  const most = Math.floor((PER_LINE * looks.plain.size) / looks[look].size);
  const rows = [""];
  for (const word of text
    .split(" ")
    .flatMap((long) => long.match(new RegExp(`.{1,${most}}`, "gu")) ?? [""])) {
    const last = rows.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > most) rows.push(word);
    else rows[rows.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return rows.map((row) => ({ text: row, look }));
}

function layOut(rows: readonly Row[]): Row[][] {
  const room = PAGE.height - 2 * PAGE.margin;
  const pages: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    const { lead } = looks[row.look];
    if (used + lead > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += lead;
  }
  return pages;
}

function contentOf(rows: readonly Row[]): string {
  let height = PAGE.height - PAGE.margin;
  const shown = rows.map(({ text, look }) => {
    const { font, size, lead } = looks[look];
    height -= lead;
    return `/${font} ${size} Tf 1 0 0 1 ${PAGE.margin} ${height} Tm (${escaped(winAnsi(text))}) Tj`;
  });
  return `BT\n${shown.join("\n")}\nET`;
}

const punctuation: Readonly<Record<string, number>> = {
  "–": 0x96,
  "—": 0x97,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "…": 0x85,
  "€": 0x80,
  "−": 0x2d,
};

const winAnsi = (text: string): string =>
  Array.from(text.normalize("NFC"), (letter) => {
    const code = punctuation[letter] ?? letter.codePointAt(0) ?? 0;
    const known = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff) || punctuation[letter];
    return known ? String.fromCharCode(code) : "?";
  }).join("");

const escaped = (text: string): string => text.replace(/[\\()]/g, "\\$&");
