export const textFields = ["subject", "heading", "body", "button", "footer"] as const;

export type TextField = (typeof textFields)[number];

/** What an invitation says in one language. A blank line begins a paragraph; heading, button and footer may be empty. */
export type MessageTexts = Record<TextField, string>;

export type TextsByLanguage = Readonly<Record<string, MessageTexts>>;

export const longest: Record<TextField, number> = {
  subject: 150,
  heading: 150,
  body: 5000,
  button: 60,
  footer: 1000,
};

/** Texts being written, where any is given; what is left out is empty. */
export function draftOf(given: { [F in TextField]?: string | undefined }): MessageTexts | null {
  const { subject = "", heading = "", body = "", button = "", footer = "" } = given;
  return textFields.every((field) => given[field] === undefined)
    ? null
    : { subject, heading, body, button, footer };
}
