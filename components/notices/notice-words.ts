import type { ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { MailKind, MailState } from "#lib/domain/notices/mail.ts";
import type { NoticeKind, Severity } from "#lib/domain/notices/notice.ts";

export const kindWords: Record<NoticeKind, string> = {
  expiring: "Expiring",
  expired: "Expired",
  revoked: "Revoked",
  invalid: "Unknown to Apple",
  contested: "Contested",
  unreachable: "Unreachable",
  "over-assigned": "More than owned",
  "licenses-moved": "Licenses moved",
  recovered: "Works again",
  renewed: "Renewed",
};

export const severityTones: Record<Severity, ChipTone> = {
  good: "ok",
  notice: "notice",
  warning: "warning",
  critical: "critical",
};

export const severityIcons: Record<Severity, IconName> = {
  good: "circle-check",
  notice: "clock",
  warning: "clock",
  critical: "ban",
};

export const mailKindWords: Record<MailKind, string> = {
  notice: "Notice",
  invitation: "Invitation",
  verification: "Verification",
  "program-invitation": "Invitation to Apple",
  "invitation-test": "Test of an invitation",
};

interface StateWords {
  words: string;
  tone: ChipTone;
}

export const mailStateWords: Record<MailState, StateWords> = {
  waiting: { words: "Waiting", tone: "notice" },
  sent: { words: "Sent", tone: "ok" },
  failed: { words: "Not sent", tone: "critical" },
  kept: { words: "Rehearsal, not sent", tone: "rehearsal" },
  "no-server": { words: "No mail server", tone: "warning" },
};

export const deliveryStateWords: Record<string, StateWords> = {
  waiting: { words: "Waiting", tone: "notice" },
  sent: { words: "Delivered", tone: "ok" },
  failed: { words: "Not delivered", tone: "critical" },
};
