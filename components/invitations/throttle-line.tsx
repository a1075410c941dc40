import { LiveRegion } from "#components/ui/live-region.tsx";
import { count, counted } from "#components/ui/count.ts";
import { ProgressBar, ProgressHead } from "#components/ui/progress-bar.tsx";
import type { InvitationStanding } from "#lib/features/invitations/queries.ts";

/** How far those are who wait to be told, and how fast it goes; nothing while nobody waits. */
export function ThrottleLine({ counts, perMinute, lastMinute }: InvitationStanding) {
  if (counts.queued === 0) return null;
  const done = counts.invited + counts.accepted;
  const progress = { done, underWay: counts.queued, total: done + counts.queued };
  const minutes = Math.ceil(counts.queued / perMinute);
  const pace = `${count(lastMinute)} in the last minute, at most ${count(perMinute)}; ${minutes <= 1 ? "about a minute" : `about ${counted(minutes, "minute")}`} left`;
  return (
    <>
      <ProgressHead progress={progress} word="told" status={pace} />
      <ProgressBar progress={progress} label="People told" />
      <LiveRegion words={`${count(counts.queued)} wait to be invited.`} />
      <div className="gap" />
    </>
  );
}
