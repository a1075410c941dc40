import { type WrittenMail, writeMail } from "#lib/mail/write-mail.ts";

export interface VerificationFacts {
  customerName: string;
  tokenName: string;
  addedBy: string;
  link: string;
}

/** The only mail that an address gets before it is verified. */
export function verificationMail({ customerName, tokenName, addedBy, link }: VerificationFacts): WrittenMail {
  return writeMail({
    subject: `Is this the address for notices about ${tokenName}?`,
    paragraphs: [
      `${addedBy} wants this address to hear before the content token ${tokenName} of ${customerName} expires, and when it stops working.`,
      "Until you say yes, nothing else is sent here.",
    ],
    button: { label: "Yes, write to this address", link },
    closing: "The link works once. Whoever did not expect this mail may leave it alone.",
  });
}
