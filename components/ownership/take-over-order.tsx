import { Section } from "#components/layout/section.tsx";
import { Chip } from "#components/marks/chip.tsx";
import { count } from "#components/ui/count.ts";
import { LineList } from "#components/ui/line-list.tsx";
import type { TakeOverSums } from "#lib/domain/tokens/take-over.ts";

/** What a take-over does, one after the other, and what of it can be taken back. */
export function TakeOverOrder({ sums: { adopted, ended } }: { sums: TakeOverSums }) {
  const steps = [
    { name: "Write our name on the location, and read it back", effect: "can be given back" },
    { name: "Read every license again", effect: "changes nothing" },
    { name: `Adopt ${count(adopted)} licenses: same holders, same apps`, effect: "changes nothing at Apple" },
    ...(ended > 0 ? [{ name: `End the ${count(ended)} chosen`, effect: "cannot be undone" }] : []),
    { name: "Compare with Apple and report each license", effect: "changes nothing" },
  ];
  return (
    <Section id="steps" title="What happens, in this order">
      <LineList
        lines={steps.map(({ name, effect }, at) => ({
          id: name,
          name: `${at + 1}. ${name}`,
          end:
            effect === "cannot be undone" ? (
              <Chip tone="critical" icon="octagon-exclamation-point">
                {effect}
              </Chip>
            ) : (
              <span className="soft">{effect}</span>
            ),
          push: true,
        }))}
      />
    </Section>
  );
}
