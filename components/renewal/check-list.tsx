import Link from "next/link";
import { checkTitles, checkWords } from "#components/renewal/check-words.ts";
import { Chip, type ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { LineList } from "#components/ui/line-list.tsx";
import type { Clock } from "#components/ui/time.tsx";
import { type Checks, type CheckState, renewalChecks } from "#lib/domain/tokens/renewal-checks.ts";

const looks: Record<CheckState, { tone: ChipTone; icon: IconName; word: string }> = {
  waiting: { tone: "plain", icon: "clock", word: "Waiting" },
  running: { tone: "accent", icon: "loader", word: "Running" },
  done: { tone: "ok", icon: "circle-check", word: "Works" },
  skipped: { tone: "plain", icon: "circle-minus", word: "Left out" },
  failed: { tone: "critical", icon: "x", word: "Failed" },
};

/** What was looked at after a renewal, a line each, with what was found. */
export function CheckList({ checks, base, clock }: { checks: Checks; base: string; clock: Clock }) {
  return (
    <LineList
      lines={renewalChecks.map((check) => {
        const { state, detail } = checks[check];
        const { tone, icon, word } = looks[state];
        const claim = detail["claim"];
        return {
          id: check,
          name: checkTitles[check],
          second: (
            <>
              {checkWords(check, checks[check], clock)}
              {typeof claim === "string" && (
                <>
                  {" "}
                  <Link className="link" href={`${base}/operations/${claim}`}>
                    Its operation
                  </Link>
                </>
              )}
            </>
          ),
          push: true,
          end: (
            <Chip tone={tone} icon={icon}>
              {word}
            </Chip>
          ),
        };
      })}
    />
  );
}
