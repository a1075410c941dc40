import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { initialsOf } from "#components/marks/initials.ts";

/** Left of the title of a device's page. */
export function Thing({ icon }: { icon: IconName }) {
  return (
    <span className="thing">
      <Icon name={icon} size={26} />
    </span>
  );
}

/** Left of the title of a person's page. */
export function ThingPerson({ name }: { name: string }) {
  return (
    <span className="thing thing-p" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
