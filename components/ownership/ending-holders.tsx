import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { TextAreaField } from "#components/ui/text-area-field.tsx";
import type { TakeOverView } from "#lib/features/ownership/queries.ts";

/** Whose licenses may be ended at all: everybody's, or those of the devices and people who are typed here. */
export function EndingHolders({ only }: { only: TakeOverView["only"] }) {
  return (
    <Section id="only" title="End for some holders only">
      <form className="form-page">
        <TextAreaField
          id="holders"
          label="Only for these holders"
          defaultValue={only?.typed}
          maxLength={8000}
          hint="Serial numbers, and Apple's ids for people, with spaces or lines between. Everybody else is adopted."
        />
        <div className="flex gap-2">
          <Button type="submit">Count what would end</Button>
          {only && <ButtonLink href="?">Everybody again</ButtonLink>}
        </div>
      </form>
    </Section>
  );
}
