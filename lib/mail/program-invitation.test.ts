import { expect, test } from "vitest";
import { type FilledMessage, fillTexts } from "#lib/domain/templates/fill-texts.ts";
import { programInvitationMail } from "#lib/mail/program-invitation.ts";
import { drawParts } from "#scripts/mail/draw-parts.ts";
import { dark, light } from "#scripts/mail/mail-colors.ts";
import { read } from "#tests/architecture/source-files.ts";

const link = "https://buy.example/associate?inviteCode=0f1e&mt=8";
const message: FilledMessage = {
  subject: "Apps for Ines",
  heading: "Apps and books",
  body: [[{ text: "Hello Ines,\nhow are you?" }], [{ text: "Or open " }, { link }]],
  button: "Accept",
  footer: [[{ text: "Sent to Ines" }]],
  link,
};

test("the mail is written twice: as plain text that says everything, and as a page", () => {
  const { subject, text, html } = programInvitationMail(message, "en");
  expect(subject).toBe("Apps for Ines");
  expect(text).toBe(
    [
      "Apps and books",
      "Hello Ines,\nhow are you?",
      `Or open ${link}`,
      `Accept:\n${link}`,
      "Sent to Ines\n",
    ].join("\n\n"),
  );
  expect(html.match(/href="https:\/\/buy\.example\/associate\?inviteCode=0f1e&amp;mt=8"/g)).toHaveLength(2);
  expect(html).toContain("Hello Ines,<br/>how are you?");
  expect(html).toContain('<html dir="ltr" lang="en">');
  expect(html).not.toContain("%%");
});

test("what has no words is left out", () => {
  const { text, html } = programInvitationMail({ ...message, heading: "", button: "", footer: [] }, "ar");
  expect(text).toBe(["Hello Ines,\nhow are you?", `Or open ${link}\n`].join("\n\n"));
  expect(html).not.toMatch(/<h1|class="press"|class="soft"/);
  expect(html).toContain('<html dir="rtl" lang="ar">');
});

test("a person, a template or a location cannot bring markup into the page, nor open places", () => {
  const evil = `<img src=x onerror=alert(1)>"'&%%link%%%%words%%`;
  const texts = { subject: evil, heading: evil, body: `{person} ${evil}`, button: evil, footer: evil };
  const values = {
    person: evil,
    "first name": evil,
    "e-mail": evil,
    organization: evil,
    location: evil,
    "app count": "1",
    link: `https://buy.example/?a="onclick=alert(1)`,
  };
  const { html } = programInvitationMail(fillTexts(texts, values), "en");
  expect(html).not.toContain("<img");
  expect(html).not.toContain(`"onclick`);
  expect(html.split("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;%%link%%%%words%%")).toHaveLength(7);
});

test("the page fetches nothing, runs nothing and sends nothing", () => {
  const { html } = programInvitationMail(message, "en");
  expect(html).not.toMatch(/<(script|img|iframe|link|form|object|base)\b|url\(|@import|\ssrc=/i);
});

test("the parts are those that the drawing gives", async () => {
  const plain = (text: string) => text.replace(/\s+/g, " ");
  expect(plain(read("lib/mail/program-invitation-parts.ts"))).toBe(plain(await drawParts()));
});

const pairs = [
  ["ink", "sheet"],
  ["soft", "sheet"],
  ["way", "sheet"],
  ["pressInk", "press"],
] as const;

test.each(pairs)("in light and dark %s can be read on %s", (ink, ground) => {
  for (const look of [light, dark]) expect(contrast(look[ink], look[ground])).toBeGreaterThanOrEqual(4.5);
});

test("every color of the page has its counterpart in the dark", () => {
  const { html } = programInvitationMail(message, "en");
  const sheet = /@media \(prefers-color-scheme:dark\)\{(.*)\}\n/.exec(html)?.[1] ?? "";
  const inBody = html.slice(html.indexOf("<body"));
  for (const [name, bright] of Object.entries(light)) {
    expect(inBody, name).toContain(bright);
    expect(sheet, name).toContain(`${dark[name as keyof typeof dark]}!important`);
  }
  expect(inBody.match(/class="(\w+)"/g)?.every((one) => sheet.includes(`.${one.slice(7, -1)}{`))).toBe(true);
});

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.slice(1).match(/../g) ?? [])
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
