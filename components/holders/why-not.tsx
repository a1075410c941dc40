import { type FixPlace, fixFor } from "#components/holders/why-not-fixes.ts";
import { checkWords, foundWords, reasonWords } from "#components/holders/why-not-words.ts";
import { Chip, type ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { LineList } from "#components/ui/line-list.tsx";
import type { WhyNotLink, WhyNotVerdict } from "#lib/domain/why-not/why-not.ts";
import type { WhyNotView } from "#lib/features/holders/queries.ts";

const looks: Record<WhyNotVerdict, { tone: ChipTone; icon: IconName; word: string }> = {
  ok: { tone: "ok", icon: "circle-check", word: "Fine" },
  failing: { tone: "critical", icon: "x", word: "In the way" },
  unknown: { tone: "plain", icon: "circle-question-mark", word: "Not known" },
};

const notYet = { tone: "plain", icon: "circle-dashed", word: "Not yet" } as const;

/** The answer: the first thing in the way with its way out, then link by link what was looked at. */
export function WhyNotAnswer({
  view,
  place,
}: {
  view: WhyNotView;
  place: Omit<FixPlace, "titleId" | "operationId">;
}) {
  const { chain, first, title, operation, tellUser } = view;
  const at = { ...place, titleId: title.id, operationId: operation?.id ?? null };
  const fix = first && fixFor(first, at);
  return (
    <>
      <Callout
        tone={first ? (first.reason === "never-asked" ? "notice" : "warning") : "ok"}
        icon={first ? "circle-exclamation-point" : "circle-check"}
        actions={
          fix && (
            <ButtonLink size="sm" href={fix.href}>
              {fix.label}
            </ButtonLink>
          )
        }
      >
        <p>
          <b>{title.name}.</b> {answerWords(first)}
        </p>
        {tellUser && <p>To tell the person: “{tellUser}”</p>}
      </Callout>
      <LineList
        lines={chain.map((link) => {
          const { tone, icon, word } = link.reason === "never-asked" ? notYet : looks[link.verdict];
          return {
            id: link.check,
            name: checkWords[link.check],
            second: link === first ? undefined : sentence(link),
            push: true,
            end: (
              <Chip tone={tone} icon={icon}>
                {word}
              </Chip>
            ),
          };
        })}
      />
    </>
  );
}

function answerWords(first: WhyNotLink | null): string {
  if (first === null) return "Nothing is in the way, as far as is known here.";
  return first.reason === "never-asked" ? `Nothing stands in the way. ${sentence(first)}` : sentence(first);
}

const sentence = ({ check, reason, facts }: WhyNotLink): string =>
  reason ? reasonWords[reason](facts) : foundWords(check, facts);
