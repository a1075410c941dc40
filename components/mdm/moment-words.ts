import { commandProblemWords } from "#components/mdm/problem-words.ts";
import type { IconName } from "#components/marks/icon-shapes.ts";
import type { HolderEventKind } from "#lib/domain/inventory/holder-event.ts";
import type { CommandProblem } from "#lib/domain/mdm/answer.ts";

interface Told {
  text: (name: string) => string | null;
  number: (name: string) => number | null;
}

interface Moment {
  icon: IconName;
  tone?: "ok" | "warning" | "critical";
  what: string;
  why?: string;
}

type MdmMoment = Extract<HolderEventKind, `${"install" | "uninstall" | "invite-command" | "mdm"}-${string}`>;

/** The kinds of moments that MDM servers add to a timeline, in words. */
export const mdmMoments: Record<MdmMoment, (detail: Told) => Moment> = {
  "install-done": () => ({ icon: "circle-check", tone: "ok", what: "installed on the device" }),
  "install-failed": (detail: Told) => ({ ...bad, what: "not installed", why: why(detail) }),
  "install-canceled": () => ({ icon: "circle-minus", what: "install canceled" }),
  "uninstall-done": () => ({ icon: "circle-check", what: "uninstalled" }),
  "uninstall-failed": (detail: Told) => ({ ...bad, what: "not uninstalled", why: why(detail) }),
  "uninstall-canceled": () => ({ icon: "circle-minus", what: "uninstall canceled" }),
  "invite-command-done": () => ({
    icon: "mail",
    what: "Invitation shown on the device",
    why: "Whether the person accepts it, Apple tells.",
  }),
  "invite-command-failed": (detail: Told) => ({
    ...bad,
    what: "The invitation was not shown on the device",
    why: why(detail),
  }),
  "invite-command-canceled": () => ({ icon: "circle-minus", what: "Invitation to the device canceled" }),
  "mdm-joined": () => ({ icon: "link", tone: "ok", what: "Came under management" }),
  "mdm-left": () => ({
    icon: "log-out",
    tone: "warning",
    what: "Left management",
    why: "No MDM server that is connected here reaches it any more.",
  }),
};

const bad = { icon: "ban", tone: "critical" } as const;

function why({ text, number }: Told): string {
  const [code, domain, words] = [number("code"), text("domain"), text("words")];
  return commandProblemWords({
    reason: text("reason") as CommandProblem["reason"],
    ...(code !== null && { code }),
    ...(domain !== null && { domain }),
    ...(words !== null && { words }),
  });
}
