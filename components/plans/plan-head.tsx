import type { ReactNode } from "react";
import { planTitle, standingWords } from "#components/plans/plan-words.ts";
import { PageHead } from "#components/layout/page-head.tsx";
import { Chip, type ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { TitleIcon } from "#components/marks/title-icon.tsx";
import { counted } from "#components/ui/count.ts";
import { Time, type Clock } from "#components/ui/time.tsx";
import type { PlanStanding, PlanView } from "#lib/features/plans/queries.ts";

export const standingLooks: Record<PlanStanding, { tone: ChipTone; icon: IconName }> = {
  open: { tone: "pencil", icon: "pencil-line" },
  expired: { tone: "notice", icon: "clock" },
  applied: { tone: "ok", icon: "circle-check" },
  discarded: { tone: "plain", icon: "x" },
};

interface PlanHeadProps {
  plan: PlanView;
  base: string;
  clock: Clock;
  actions?: ReactNode;
}

export function PlanHead({ plan, base, clock, actions }: PlanHeadProps) {
  const { standing, asked, createdBy, createdAt, iconHash } = plan;
  const { tone, icon } = standingLooks[standing];
  return (
    <PageHead
      before={iconHash && <TitleIcon src={`${base}/icons/${iconHash}`} size={48} />}
      title={planTitle(plan)}
      chips={
        <Chip tone={tone} icon={icon}>
          {standingWords(plan)}
        </Chip>
      }
      sentence={
        <>
          Asked by {createdBy} <Time at={createdAt} clock={clock} form="sentence" />
          {asked.filter && (
            <>
              {" "}
              for the filter <b>{asked.filter}</b>
            </>
          )}
          {asked.serials > 0 && ` with ${counted(asked.serials, "pasted serial number")}`}.
          {standing !== "applied" && " Nothing has been sent to Apple."}
        </>
      }
      actions={actions}
    />
  );
}
