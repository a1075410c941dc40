import Link from "next/link";
import { Section } from "#components/layout/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { HolderKind } from "#lib/domain/holder-groups/holder-kind.ts";
import type { HolderPlace } from "#lib/features/holder-groups/queries.ts";

interface HolderPlaceProps {
  kind: HolderKind;
  id: string;
  place: HolderPlace;
  base: string;
  mayWrite: boolean;
}

/** In which groups a device or person is, and which tags it has. */
export function HolderPlaceSection({ kind, id, place, base, mayWrite }: HolderPlaceProps) {
  const list = `${base}/${kind === "device" ? "devices" : "people"}`;
  const { groups, tags } = place;
  return (
    <Section
      id="place"
      title="Groups and tags"
      right={
        mayWrite && (
          <ButtonLink size="sm" icon="funnel" href={`${list}/groups/put?ids=${id}`}>
            Change
          </ButtonLink>
        )
      }
    >
      {groups.length === 0 && <p className="soft">In no group.</p>}
      {groups.length > 0 && (
        <ul>
          {groups.map((group) => (
            <li key={group.id}>
              <Link href={`${list}/groups/${group.id}`}>{group.name}</Link>
              {group.smart && <span className="soft">, by its rule</span>}
            </li>
          ))}
        </ul>
      )}
      {tags.length > 0 && <p className="soft">Tags: {tags.join(", ")}</p>}
    </Section>
  );
}
