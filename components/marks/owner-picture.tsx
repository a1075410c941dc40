import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

interface OwnerPictureProps {
  /** Dashed with a tick, or solid red with a lock. */
  free: boolean;
  location: { name: string; words: string };
  owner: { name: string; words: string; icon: IconName };
  /** A bold sentence, then what it means. */
  children: ReactNode;
}

/** Who owns this location: two boxes and the line between them. */
export function OwnerPicture({ free, location, owner, children }: OwnerPictureProps) {
  return (
    <div className={free ? "owner owner-ok" : "owner owner-critical"}>
      <h3>Who owns this location?</h3>
      <div className="owner-row">
        <OwnerBox icon="building-complex" {...location} />
        <span className="owner-line" aria-hidden="true">
          <Icon name={free ? "circle-check" : "lock"} />
        </span>
        <OwnerBox {...owner} />
      </div>
      <p>{children}</p>
    </div>
  );
}

function OwnerBox({ icon, name, words }: { icon: IconName; name: string; words: string }) {
  return (
    <div className="owner-node">
      <Icon name={icon} />
      <b>{name}</b>
      <span>{words}</span>
    </div>
  );
}
