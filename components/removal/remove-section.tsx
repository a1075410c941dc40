import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

/** The way out of the console for a token, at the bottom of its settings. */
export function RemoveSection({ href, name }: { href: string; name: string }) {
  return (
    <Section id="remove" title="Remove this token">
      <p>
        First shows what it costs: whose licenses, which titles, which groups. Nothing happens to {name}{" "}
        before you have typed its name.
      </p>
      <p>
        <ButtonLink kind="danger-quiet" icon="trash" href={href}>
          See what removing changes
        </ButtonLink>
      </p>
    </Section>
  );
}
