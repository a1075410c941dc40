import { wordingFor } from "#components/refusal-wording.ts";
import { toast } from "#components/ui/toast.ts";

type Refused = Parameters<typeof wordingFor>;

/** A refusal where there is no form in view: as a toast that stays a while. */
export function tellRefusal({ reason, facts }: { reason: Refused[0]; facts: NonNullable<Refused[1]> }): void {
  const { title, text } = wordingFor(reason, facts);
  toast({ title, second: text, tone: "critical", icon: "ban", seconds: 12 });
}
