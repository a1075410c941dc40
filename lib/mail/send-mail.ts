import { createTransport, type Transporter } from "nodemailer";
import { env } from "#lib/platform/env.ts";

export interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

export type Delivery = { state: "sent" } | { state: "later" | "never"; problem: string };

const held: { transport?: Transporter } = {};

const transport = () =>
  (held.transport ??= createTransport({
    url: env().SMTP_URL ?? "",
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  }));

/** Hands a letter to the mail server. Its id becomes the Message-ID, so that a letter handed over twice is known as one. */
export async function sendLetter({ id, ...letter }: Letter): Promise<Delivery> {
  try {
    const from = env().MAIL_FROM;
    await transport().sendMail({ ...letter, from, messageId: `<${id}@${domainOf(from)}>` });
    return { state: "sent" };
  } catch (error) {
    return failed(error);
  }
}

const domainOf = (address: string) => /@([^>\s]+)/.exec(address)?.[1] ?? "localhost";

/** Codes of 500 and above are final (RFC 5321, 4.2.1); all else may pass. */
function failed(error: unknown): Delivery {
  const { responseCode, message } = error as { responseCode?: number; message?: string };
  const problem = (message ?? "The mail server did not take it.").slice(0, 300);
  return { state: (responseCode ?? 0) >= 500 ? "never" : "later", problem };
}
