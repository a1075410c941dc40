import { count, counted } from "#components/ui/count.ts";
import type { InvitationStanding } from "#lib/features/invitations/queries.ts";

const people = (some: number) => counted(some, "person", "people");

/** What the switch does, and what it would do, with the numbers of this moment. */
export function switchWords({ invites, forecast }: Pick<InvitationStanding, "invites" | "forecast">) {
  if (invites)
    return "Everybody whom this token serves and who has not accepted is invited, whoever comes later as well, each once.";
  const later =
    forecast.cooling > 0
      ? ` ${people(forecast.cooling)} ${forecast.cooling === 1 ? "was invited lately and is" : "were invited lately and are"} left alone.`
      : "";
  return forecast.people === 0
    ? `Turned on now, it would invite nobody.${later}`
    : `Turned on now, it would invite ${people(forecast.people)} who have not accepted.${later}`;
}

/** That Auto apps invite whatever the switch says; null where there are none. */
export function autoWords(
  titles: readonly { name: string }[],
  invited: number,
  invites: boolean,
): string | null {
  if (titles.length === 0) return null;
  const apps = titles.length === 1 ? "1 Auto app" : `${count(titles.length)} Auto apps`;
  const names = titles
    .slice(0, 3)
    .map(({ name }) => name)
    .join(", ");
  const rest = titles.length > 3 ? " and others" : "";
  return invites
    ? `${apps} with the user’s license (${names}${rest}) would go on inviting people with this off.`
    : `${apps} will invite ${people(invited)} even with this off: ${names}${rest}.`;
}
