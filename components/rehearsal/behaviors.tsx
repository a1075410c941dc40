import { BehaviorSwitch } from "#components/rehearsal/behavior-switch.tsx";
import { LineList } from "#components/ui/line-list.tsx";
import type { FormAction } from "#lib/actions/result.ts";
import type { RehearsalState } from "#lib/features/rehearsal/queries.ts";

const words: Record<RehearsalState["behaviors"][number]["behavior"], { name: string; second: string }> = {
  slow: { name: "Answer after 2 seconds", second: "as on a bad Monday" },
  busy: { name: "Say 503, wait 20 s, one time in ten", second: "a page of HTML, and Retry-After" },
  throttles: { name: "Ask for fewer requests, one time in five", second: "9646, too many requests" },
  "loses-answers": {
    name: "Lose the answer to an order, three times in ten",
    second: "it was accepted; nobody hears of it",
  },
};

interface BehaviorsProps {
  behaviors: RehearsalState["behaviors"];
  /** Absent for those who may only look. */
  setBehavior?: FormAction<void> | undefined;
}

/** How the built-in Apple behaves, each by one switch. */
export function Behaviors({ behaviors, setBehavior }: BehaviorsProps) {
  return (
    <LineList
      lines={behaviors.map(({ behavior, on }) => ({
        id: behavior,
        name: setBehavior ? (
          <label htmlFor={`behavior-${behavior}`}>{words[behavior].name}</label>
        ) : (
          words[behavior].name
        ),
        second: words[behavior].second,
        push: true,
        end: setBehavior ? (
          <BehaviorSwitch behavior={behavior} on={on} action={setBehavior} />
        ) : on ? (
          "On"
        ) : (
          "Off"
        ),
      }))}
    />
  );
}
