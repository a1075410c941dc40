import { wordingFor } from "#components/refusal-wording.ts";
import { toast } from "#components/ui/toast.ts";

type Refused = Parameters<typeof wordingFor>;

/** A refusal where there is no form in view: as a toast that stays a while, with the way to renew a dead token. */
export function tellRefusal({ reason, facts }: { reason: Refused[0]; facts: NonNullable<Refused[1]> }): void {
  const { title, text } = wordingFor(reason, facts);
  const { renewAt } = facts;
  const action = typeof renewAt === "string" && { label: "Renew", act: () => location.assign(renewAt) };
  toast({ title, second: text, tone: "critical", icon: "ban", seconds: 12, ...(action && { action }) });
}
