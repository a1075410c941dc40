import { Section } from "#components/layout/section.tsx";
import { EvidenceLinks } from "#components/ownership/evidence-links.tsx";
import { ownerDetail, ownerName } from "#components/ownership/owner-words.ts";
import { count, counted } from "#components/ui/count.ts";
import { FactList } from "#components/ui/fact-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { OwnerView } from "#lib/features/ownership/queries.ts";
import type { TokenRow } from "#lib/features/tokens/queries.ts";

interface DiagnosisProps {
  token: TokenRow;
  /** Null where no other server's name stands. */
  other: OwnerView | null;
  /** How many licenses no order of ours brought, since the other server came. */
  changedByOthers: number;
  clock: Clock;
  path: string;
  /** Evidence is gathered where the token lives. */
  mayShare: boolean;
}

/** Support's first questions, answered: is it in another MDM, since when, and how many are in use? */
export function Diagnosis({ token, other, changedByOthers, clock, path, mayShare }: DiagnosisProps) {
  const { use, lastSyncAt, ownerSince, registered, ownerId } = token;
  const inUse = use.assigned + use.assignedUnlimited;
  return (
    <Section
      id="diagnosis"
      title="Whose location is it?"
      right={other && mayShare && <EvidenceLinks path={path} size="sm" />}
    >
      <FactList
        facts={[
          {
            term: "In another MDM?",
            value: other ? (
              <b className="critical">Yes: {ownerName(other)}</b>
            ) : ownerId !== null && registered ? (
              "No, this server manages it"
            ) : (
              "No, nobody is registered there"
            ),
            second: other && ownerDetail(other),
          },
          {
            term: "Since when?",
            value: ownerSince ? (
              <>
                seen since <Time at={ownerSince} clock={clock} form="long" />
              </>
            ) : (
              "Not known"
            ),
          },
          {
            term: "In use",
            value: `${count(inUse)} of ${counted(use.total, "license")}`,
            second: lastSyncAt && (
              <>
                read <Time at={lastSyncAt} clock={clock} />
              </>
            ),
          },
          other && {
            term: "Changed by it",
            value: counted(changedByOthers, "license"),
            second: "that no order from here brought",
          },
        ]}
      />
    </Section>
  );
}
