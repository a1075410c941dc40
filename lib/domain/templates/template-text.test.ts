import { expect, test } from "vitest";
import { defaultTexts } from "#lib/domain/templates/default-texts.ts";
import { fillTexts, wordsOf } from "#lib/domain/templates/fill-texts.ts";
import { longest, type MessageTexts, textFields } from "#lib/domain/templates/message-texts.ts";
import { readText } from "#lib/domain/templates/template-text.ts";
import { textProblems } from "#lib/domain/templates/text-problems.ts";
import { firstNameOf, type VariableValues, variables } from "#lib/domain/templates/variables.ts";

const values: VariableValues = {
  person: "Ines Carrow",
  "first name": "Ines",
  "e-mail": "ines@aldermoor.example",
  organization: "Aldermoor Handels AB",
  location: "Retail",
  "app count": "40",
  link: "https://buy.example/associate?inviteCode=0f1e",
};

const texts: MessageTexts = {
  subject: "Come in, {first name}",
  heading: "",
  body: "Hello {person}",
  button: "Accept",
  footer: "",
};

const said = (part: Partial<MessageTexts>) =>
  textProblems({ ...texts, ...part }).map(({ field, words }) => `${field}: ${words}`);

test("variables are known whatever their case and blanks; braces are printed by doubling them", () => {
  expect(readText("Hello { First Name }, {{x}}").pieces).toEqual([
    { text: "Hello " },
    { variable: "first name" },
    { text: ", " },
    { text: "{" },
    { text: "x" },
    { text: "}" },
  ]);
});

test("an unknown variable is refused by its line and character, with those that there are", () => {
  expect(said({ body: "Hello\n  {nmae}, look" })).toEqual([
    `body: {nmae} is no variable (line 2, character 3). There are ${variables.map((one) => `{${one}}`).join(", ")}.`,
  ]);
});

test("a brace on its own is refused where it stands", () => {
  expect(said({ footer: "Sent by {organization" })).toEqual([
    "footer: A brace stands alone (line 1, character 9). Type {{ to print one.",
  ]);
});

test("every message leads to Apple: by its button, or by a link in its text", () => {
  expect(said({ button: " " })).toEqual([
    "body: Nothing leads to Apple: give the button words, or put {link} into the text.",
  ]);
  expect(said({ button: "", body: "Open {link}" })).toEqual([]);
  expect(said({ button: "Open {link}" })).toEqual([
    "button: {link} belongs into the text; the button leads there by itself.",
  ]);
});

test("a message has a subject and a text, and no more than a mail bears", () => {
  expect(said({ subject: " ", body: "\n" })).toEqual([
    "subject: A mail needs a subject.",
    "body: Say what the invitation is about.",
  ]);
  expect(said({ heading: "x".repeat(151) })).toEqual(["heading: At most 150 characters."]);
});

test("what is filled in is not read again, and brings no line of its own", () => {
  const filled = fillTexts(
    { ...texts, body: "Hello {person}\n\nOpen {link}" },
    { ...values, person: "{link}\r\nBcc: all@aldermoor.example", "first name": "A\nB" },
  );
  expect(filled.subject).toBe("Come in, A B");
  expect(filled.body).toEqual([
    [{ text: "Hello " }, { text: "{link} Bcc: all@aldermoor.example" }],
    [{ text: "Open " }, { link: values.link }],
  ]);
});

test("the first name is the first word, or what stands behind a comma", () => {
  expect(["Ines Carrow", "Carrow, Ines Maria", "Prince", ""].map(firstNameOf)).toEqual([
    "Ines",
    "Ines",
    "Prince",
    "",
  ]);
});

test.each(Object.entries(defaultTexts))("the default texts in %s are whole and fit", (_, own) => {
  expect(textProblems(own)).toEqual([]);
  for (const field of textFields) expect(own[field].length).toBeLessThanOrEqual(longest[field] / 1.2);
  const filled = fillTexts(own, values);
  const all = [filled.subject, filled.heading, ...filled.body.flat().map(wordsOf)].join(" ");
  expect(all).toContain(values.organization);
  expect(all).not.toMatch(/[{}]/);
});
