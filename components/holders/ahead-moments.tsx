import Link from "next/link";
import { commandAhead, invitationAhead } from "#components/holders/ahead-told.tsx";
import { counted } from "#components/ui/count.ts";
import { dayDistance } from "#components/ui/time-words.ts";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { Moment } from "#components/ui/timeline.tsx";
import type { ComingLicense, HolderAhead } from "#lib/features/holders/queries.ts";

/** What is to come, the furthest on top: tokens that expire, what waits for its token, what is being asked now. */
export function aheadMoments(ahead: HolderAhead, base: string, clock: Clock): Moment[] {
  const { paying, waiting, underWay, invitations, commands } = ahead;
  return [
    ...paying
      .filter(({ expiry }) => expiry.tone !== "past")
      .map(({ id, name, expiresAt, expiry, licenses }): Moment => ({
        id: `expires ${id}`,
        ahead: true,
        icon: "calendar-x-2",
        when: <Time at={expiresAt} clock={clock} form="date" />,
        what: (
          <>
            <Link href={`${base}/tokens/${id}`}>{name}</Link> expires, {dayDistance(expiry.days)}. It pays for{" "}
            {counted(licenses, "license")} held here; apps that are installed keep working.
          </>
        ),
      })),
    ...invitations.map((one) => invitationAhead(one, base, clock)),
    ...waiting.map((one) => coming(one, "Waits", base)),
    ...commands.map((one) => commandAhead(one, base, clock)),
    ...underWay.map((one) => coming(one, "Now", base)),
  ];
}

function coming(one: ComingLicense, when: string, base: string): Moment {
  const revoke = one.verb === "disassociate";
  const { operation, token } = one;
  return {
    id: `${when} ${one.titleId} ${token?.id ?? ""} ${operation?.id ?? ""}`,
    ahead: true,
    icon: operation ? "loader" : "hourglass",
    when,
    what: (
      <>
        <Link href={`${base}/apps/${one.titleId}`}>
          <b>{one.title}</b>
        </Link>{" "}
        {operation ? (
          <>
            is being {revoke ? "revoked" : "assigned"},{" "}
            <Link href={`${base}/operations/${operation.id}`}>operation {operation.number}</Link>.
          </>
        ) : (
          <>
            will be {revoke ? "revoked" : "assigned"} once{" "}
            {token ? <Link href={`${base}/tokens/${token.id}`}>{token.name}</Link> : "its token"} can act.
          </>
        )}
      </>
    ),
  };
}
