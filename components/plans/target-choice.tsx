import { targetsCounted, targetsNamed } from "#components/plans/draft-words.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { LineList, type Line } from "#components/ui/line-list.tsx";
import type { DraftTargets } from "#lib/features/plans/queries.ts";

interface TargetChoiceProps {
  targets: readonly DraftTargets[];
  kind: "assign" | "revoke";
  /** Everyone who holds the one title chosen; left out where that cannot be asked for. */
  everyHolder?: { count: number; href: string } | undefined;
  removeHref: (targets: DraftTargets) => string;
  /** Where some are chosen for this plan. */
  chooseHref: (list: "devices" | "people") => string;
}

const icons = { devices: "tablet-smartphone", people: "users", holders: "key-round" } as const;

/** Those chosen in a list, and the ways to choose more. */
export function TargetChoice({ targets, kind, everyHolder, removeHref, chooseHref }: TargetChoiceProps) {
  const chosen = targets.map((some): Line => ({
    id: `${some.of}${some.filter ?? ""}`,
    icon: icons[some.of],
    name: targetsCounted(some),
    second: targetsNamed(some),
    push: true,
    end: (
      <ButtonLink size="sm" icon="x" href={removeHref(some)} scroll={false}>
        Leave out
      </ButtonLink>
    ),
  }));
  return (
    <div className="grid gap-3 pb-4">
      {chosen.length > 0 && <LineList lines={chosen} />}
      <p className="flex flex-wrap gap-2">
        {everyHolder && (
          <ButtonLink size="sm" icon="key-round" href={everyHolder.href} scroll={false}>
            {kind === "revoke" ? "Everyone who holds it" : "Everyone"}
          </ButtonLink>
        )}
        <ButtonLink size="sm" icon="tablet-smartphone" href={chooseHref("devices")}>
          Choose devices
        </ButtonLink>
        <ButtonLink size="sm" icon="users" href={chooseHref("people")}>
          Choose people
        </ButtonLink>
      </p>
    </div>
  );
}
