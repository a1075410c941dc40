import { endsByRenewal } from "#lib/domain/notices/notice.ts";
import {
  consequenceOf,
  matterOf,
  type NoticeFacts,
  tokenWords,
  type WordClock,
} from "#lib/domain/notices/words.ts";
import { type WrittenMail, writeMail } from "#lib/mail/write-mail.ts";

export interface MailedNotice extends NoticeFacts {
  /** Where its way out begins. */
  link: string;
}

export interface NoticeMail {
  notices: readonly MailedNotice[];
  customerName: string;
  clock: WordClock;
  /** Where all of them stand. */
  listLink: string;
  /** Why it came to this address. */
  because: string;
}

/** Everything that is due for one address, in one mail. */
export function noticeMail({ notices, customerName, clock, listLink, because }: NoticeMail): WrittenMail {
  const [first] = notices;
  if (!first) throw new Error("A mail of no notice.");
  const closing = `${because} The notices of ${customerName}: ${listLink}`;
  if (notices.length === 1)
    return writeMail({
      subject: `${tokenWords(first)} ${matterOf(first, clock)}`,
      paragraphs: [
        `The content token ${tokenWords(first)} ${matterOf(first, clock)}.`,
        consequenceOf[first.kind],
      ],
      button: buttonFor(first),
      closing,
    });
  return writeMail({
    subject: `${notices.length} content tokens of ${customerName} need a look: ${tokenWords(first)} ${matterOf(first, clock)}`,
    paragraphs: notices.map((one) => `${tokenWords(one)} ${matterOf(one, clock)}. ${one.link}`),
    button: { label: "See the notices", link: listLink },
    closing,
  });
}

const buttonFor = ({ kind, link }: MailedNotice) => ({
  label: endsByRenewal(kind) ? "Renew the token" : "See the token",
  link,
});
