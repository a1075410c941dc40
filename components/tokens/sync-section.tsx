import Link from "next/link";
import { Section } from "#components/layout/section.tsx";
import { SyncProgress } from "#components/tokens/sync-progress.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { SyncView } from "#lib/features/tokens/queries.ts";

interface SyncSectionProps {
  sync: SyncView;
  /** No sync of this token has ended well yet. */
  first: boolean;
  /** "/groups/…" */
  base: string;
  clock: Clock;
}

/** A sync that is under way. It goes on when the reader leaves, and is found here again. */
export function SyncSection({ sync, first, base, clock }: SyncSectionProps) {
  const whose = sync.scheduled ? "by itself" : `by ${sync.startedBy}`;
  return (
    <Section
      id="syncing"
      title={first ? "First sync" : "Syncing"}
      right={
        <Link className="link" href={`${base}/operations/${sync.id}`}>
          Operation {sync.number}
        </Link>
      }
    >
      <SyncProgress sync={sync} />
      <p className="second">
        Started {whose} <Time at={sync.startedAt ?? sync.createdAt} clock={clock} form="sentence" />. It goes
        on when you leave.
      </p>
    </Section>
  );
}
