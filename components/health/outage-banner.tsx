import { Icon } from "#components/marks/icon.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { counted } from "#components/ui/count.ts";
import { type Clock, Time } from "#components/ui/time.tsx";

interface OutageBannerProps {
  /** When each silent location was first without an answer. */
  silentSince: readonly Date[];
  /** How many locations there are. */
  locations: number;
  clock: Clock;
  /** "/groups/…" */
  base: string;
  mayTest: boolean;
}

/** On every page while Apple does not answer: what is shown is what was last heard, and everything here goes on. */
export function OutageBanner({ silentSince, locations, clock, base, mayTest }: OutageBannerProps) {
  if (silentSince.length === 0) return null;
  const first = new Date(Math.min(...silentSince.map(Number)));
  const all = silentSince.length === locations;
  return (
    <div className="banner" role="status">
      <Icon name="cloud-off" />
      <p>
        <b>
          Apple has not answered since <Time at={first} clock={clock} />, from{" "}
          {all
            ? counted(locations, "location")
            : `${silentSince.length} of ${counted(locations, "location")}`}
          .
        </b>{" "}
        That is not the tokens&apos; fault. Lists show what was last heard, and plans can be made. Apple is
        asked again by itself.
      </p>
      <div className="banner-r">
        <ButtonLink size="sm" href={`${base}/tokens?q=${encodeURIComponent("state:unreachable")}`}>
          Which
        </ButtonLink>
        <ButtonLink size="sm" href={mayTest ? `${base}/settings/connection` : `${base}/help#unreachable`}>
          {mayTest ? "Test the connection" : "What to do"}
        </ButtonLink>
      </div>
    </div>
  );
}
