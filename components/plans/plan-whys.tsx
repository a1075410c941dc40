import { reasonAct, wordsFor } from "#components/plans/reason-words.ts";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { count } from "#components/ui/count.ts";
import { Serial } from "#components/ui/serial.tsx";
import { WhyList } from "#components/ui/why-list.tsx";
import type { PlanView } from "#lib/features/plans/queries.ts";

interface PlanWhysProps {
  plan: PlanView;
  base: string;
  mayAssign: boolean;
  /** The rows that cannot for this reason. */
  hrefOf: (reason: string) => string;
}

/** Who cannot, and why, each with what can be done about it. */
export function PlanWhys({ plan, base, mayAssign, hrefOf }: PlanWhysProps) {
  const { reasons } = plan.totals;
  if (reasons.length === 0) return null;
  return (
    <Section
      id="why"
      title={plan.kind === "assign" ? "Who cannot, and why" : "What cannot be taken back, and why"}
    >
      <WhyList
        reasons={reasons.map(({ reason, count: figure, holders = figure }) => {
          const words = wordsFor(reason);
          const act = mayAssign ? reasonAct(reason) : null;
          const list = { label: `List ${count(figure)}`, href: hrefOf(reason) };
          const { label, href } = act ? { label: act.label, href: `${base}/${act.path}` } : list;
          return {
            icon: words?.icon ?? "ban",
            count: figure,
            reason: words?.reason ?? reason,
            second:
              reason === "unknown-serial" ? (
                <Strangers serials={plan.strangers} all={holders} />
              ) : (
                words?.second
              ),
            action: (
              <span className="flex gap-2">
                {act && (
                  <ButtonLink size="sm" href={list.href} scroll={false}>
                    {list.label}
                  </ButtonLink>
                )}
                <ButtonLink size="sm" href={href} scroll={act !== null}>
                  {label}
                </ButtonLink>
              </span>
            ),
          };
        })}
      />
    </Section>
  );
}

function Strangers({ serials, all }: { serials: readonly string[]; all: number }) {
  const rest = all - serials.length;
  return (
    <>
      {serials.map((serial, at) => (
        <span key={serial}>
          {at > 0 && ", "}
          <Serial value={serial} />
        </span>
      ))}
      {rest > 0 && ` and ${count(rest)} more`}. Apple would say yes to {all === 1 ? "it" : "them"}; nobody has{" "}
      {all === 1 ? "it" : "them"}.
    </>
  );
}
