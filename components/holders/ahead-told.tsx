import Link from "next/link";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { Moment } from "#components/ui/timeline.tsx";
import type { ComingCommand, ComingInvitation } from "#lib/features/holders/queries.ts";

/** An invitation that is still to leave, or that the person has not answered. */
export function invitationAhead(
  { state, token, since }: ComingInvitation,
  base: string,
  clock: Clock,
): Moment {
  const at = token ? (
    <Link href={`${base}/tokens/${token.id}`}>{token.name}</Link>
  ) : (
    "another group’s location"
  );
  return {
    id: `invitation ${token?.id ?? since.toISOString()}`,
    ahead: true,
    icon: state === "queued" ? "mail" : "hourglass",
    when: state === "queued" ? "Queued" : "Waits",
    what:
      state === "queued" ? (
        <>An invitation to {at} is on its way.</>
      ) : (
        <>
          The invitation to {at} of <Time at={new Date(since)} clock={clock} form="sentence" /> waits for the
          person to accept it.
        </>
      ),
  };
}

const kinds: Readonly<Record<string, string>> = {
  install: "to be installed",
  remove: "to be uninstalled",
  invite: "The invitation is to be shown on the device",
  list: "The device is to be asked what is installed",
};

/** A command that has come to no end: waiting for somebody to tap Install is no failure, and says so. */
export function commandAhead(command: ComingCommand, base: string, clock: Clock): Moment {
  const { id, kind, title, state, givesUpAt } = command;
  const waits = command.install === "waits-for-user";
  return {
    id: `command ${id}`,
    ahead: true,
    icon: waits ? "hand" : "hourglass",
    tone: waits ? "notice" : undefined,
    when: waits ? "Waits" : "Next",
    what: (
      <>
        {title && (
          <>
            <Link href={`${base}/apps/${title.id}`}>
              <b>{title.name}</b>
            </Link>{" "}
          </>
        )}
        {waits ? "waits for its user, who has to tap Install on the device" : kinds[kind]}
        {stateWords[state] && !waits && `, ${stateWords[state]}`}. Without an end it is given up{" "}
        <Time at={new Date(givesUpAt)} clock={clock} form="sentence" />.
      </>
    ),
  };
}

const stateWords: Readonly<Record<string, string>> = {
  queued: "and not sent yet",
  sent: "and the device has not fetched it yet",
  acknowledged: "and the device has begun",
  "not-now": "and the device is busy",
};
