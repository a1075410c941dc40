import Link from "next/link";
import type { ReactNode } from "react";
import { verbOf } from "#components/activity/action-words.ts";
import { AppleNumber } from "#components/health/apple-number.tsx";
import { momentWords } from "#components/holders/moment-words.ts";
import { recordWords } from "#components/holders/record-words.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import { type Moment, Timeline } from "#components/ui/timeline.tsx";
import type { HolderMoment } from "#lib/features/holders/queries.ts";

interface HolderTimelineProps {
  moments: readonly HolderMoment[];
  base: string;
  clock: Clock;
  /** What is still to come, on the first page. */
  ahead?: readonly Moment[] | undefined;
}

/** What happened to a device or person and to its record, newest on top, and above it what is to come. */
export function HolderTimeline({ moments, base, clock, ahead = [] }: HolderTimelineProps) {
  return <Timeline moments={[...ahead, ...moments.map((moment) => shown(moment, base, clock))]} />;
}

function shown(moment: HolderMoment, base: string, clock: Clock): Moment {
  const { id, at, kind } = moment;
  const when = <Time at={at} clock={clock} />;
  const words = momentWords(moment) ?? recordWords(moment) ?? { icon: "activity", what: verbOf(kind) };
  const { icon, tone, what, why, delta } = words;
  return {
    id,
    when,
    icon,
    tone,
    delta,
    what: (
      <>
        {moment.title && (
          <>
            <Link href={`${base}/apps/${moment.title.id}`}>
              <b>{moment.title.name}</b>
            </Link>{" "}
          </>
        )}
        {what}
        <At moment={moment} base={base} />
        <ByWhom moment={moment} base={base} />.{why && ` ${why}`}
        <Number detail={moment.detail} />
      </>
    ),
  };
}

/** At which token; what is told of invitations says it by itself. */
function At({ moment: { kind, token }, base }: { moment: HolderMoment; base: string }): ReactNode {
  if (!token || kind.startsWith("invitation-")) return null;
  if (token.name === null) return " at another group’s token";
  return <> at {token.gone ? token.name : <Link href={`${base}/tokens/${token.id}`}>{token.name}</Link>}</>;
}

/** Who, and by which plan or operation; nobody where Apple or another server did it. */
function ByWhom({ moment, base }: { moment: HolderMoment; base: string }): ReactNode {
  const { operation, actorKind, actorName } = moment;
  if (actorKind === "apple" || (actorName === null && !operation)) return null;
  return (
    <>
      {actorName !== null && actorKind !== "job" && `, by ${actorName}`}
      {operation?.planId && (
        <>
          , <Link href={`${base}/plans/${operation.planId}`}>plan {operation.plan}</Link>
        </>
      )}
      {operation && (
        <>
          , <Link href={`${base}/operations/${operation.id}`}>operation {operation.number}</Link>
        </>
      )}
    </>
  );
}

/** Every number of Apple's leads to what it means. */
function Number({ detail }: Pick<HolderMoment, "detail">): ReactNode {
  const { number } = detail;
  if (typeof number !== "number") return null;
  return (
    <>
      {" "}
      <AppleNumber number={number} words={`About ${number}`} />
    </>
  );
}
