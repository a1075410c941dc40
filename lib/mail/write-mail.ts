export interface WrittenMail {
  subject: string;
  text: string;
  html: string;
}

export interface MailParts {
  subject: string;
  paragraphs: readonly string[];
  button: { label: string; link: string };
  closing: string;
}

/** The same words twice: as plain text, and as a page that needs nothing from anywhere. */
export function writeMail({ subject, paragraphs, button, closing }: MailParts): WrittenMail {
  return {
    subject: oneLine(subject),
    text: [...paragraphs, `${button.label}:\n${button.link}`, closing].join("\n\n") + "\n",
    html: [
      `<!doctype html><html lang="en"><body style="${page}">`,
      ...paragraphs.map((words) => `<p>${escaped(words)}</p>`),
      `<p style="margin:28px 0"><a href="${escaped(button.link)}" style="${pressed}">${escaped(button.label)}</a></p>`,
      `<p style="font-size:13px;color:#5c6660">${escaped(closing)}</p>`,
      "</body></html>",
    ].join("\n"),
  };
}

const page = "margin:32px;max-width:560px;font:15px/1.5 system-ui,sans-serif;color:#151e1a";
const pressed = "background:#103baf;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none";

/** A name with a line break in it must not add headers. */
const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
