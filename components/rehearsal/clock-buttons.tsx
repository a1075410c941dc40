"use client";

import { useActionState } from "react";
import { RefusalToast } from "#components/refusal-toast.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { idle, type FormAction } from "#lib/actions/result.ts";

const steps = [
  { days: 1, label: "1 day on" },
  { days: 30, label: "30 days on" },
] as const;

interface ClockButtonsProps {
  /** Absent for those who may only look. */
  moveClock?: FormAction<void> | undefined;
  aboutHref: string;
  leaveHref: string;
}

/** Moves a rehearsal's time on, for this console and its Apple alike. */
export function ClockButtons({ moveClock, aboutHref, leaveHref }: ClockButtonsProps) {
  return (
    <>
      {moveClock &&
        steps.map(({ days, label }) => <Step key={days} days={days} label={label} action={moveClock} />)}
      <ButtonLink href={aboutHref} size="sm">
        Files and faults
      </ButtonLink>
      <ButtonLink href={leaveHref} size="sm">
        Leave
      </ButtonLink>
    </>
  );
}

function Step({ days, label, action }: { days: number; label: string; action: FormAction<void> }) {
  const [result, submit, pending] = useActionState(action, idle);
  return (
    <form action={submit}>
      <input type="hidden" name="days" value={days} />
      <Button type="submit" size="sm" busy={pending}>
        {label}
      </Button>
      <RefusalToast result={result} />
    </form>
  );
}
