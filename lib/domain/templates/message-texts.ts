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
