import { Section } from "#components/layout/section.tsx";
import { FactList } from "#components/ui/fact-list.tsx";
import { counted, listed } from "#components/wordings/wording.ts";
import type { MovePreview as Preview } from "#lib/features/groups/queries.ts";

const names = (all: readonly string[]) => (all.length === 0 ? "nobody" : listed(all));
const things = (all: readonly string[]) => (all.length === 0 ? "none" : listed(all));

/** What follows from a move, by name. */
export function MovePreview({ preview }: { preview: Preview }) {
  const { name, from, to, groups, ...effect } = preview;
  return (
    <Section id="move-preview" title="What changes">
      <FactList
        facts={[
          {
            term: "Moves",
            value: `${name}, from ${from} to ${to}`,
            second:
              groups === 1
                ? "with everything in it"
                : `with ${counted(groups - 1, "group")} below it and everything in them`,
          },
          {
            term: "Lose sight of it",
            value: names(effect.membersLost),
            second: `members with a role in ${from} or above only`,
          },
          {
            term: "Gain sight of it",
            value: names(effect.membersGained),
            second: `members with a role in ${to} or above`,
          },
          {
            term: "Tokens lost",
            value: things(effect.tokensLost),
            second: "inherited until now; licenses already given stay with who holds them",
          },
          { term: "Tokens gained", value: things(effect.tokensGained), second: "inherited from then on" },
          {
            term: "Tokens that move",
            value: things(effect.tokensMoved),
            second: "they live in the group and stay its own",
          },
        ]}
      />
    </Section>
  );
}
