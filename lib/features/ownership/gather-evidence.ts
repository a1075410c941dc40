import "server-only";
import * as evidence from "#lib/data/evidence.ts";
import * as ownership from "#lib/data/ownership.ts";
import { transaction } from "#lib/data/transaction.ts";
import { theirsSince } from "#lib/features/ownership/what-stands.ts";
import { tokenHere } from "#lib/features/token-here.ts";
import type { Granted } from "#lib/scope.ts";

export interface Evidence {
  generatedAt: Date;
  generatedBy: string;
  token: string;
  organization: string;
  location: string | null;
  locationId: string;
  /** Whose name stands at the location, as Apple tells; null for nobody's. */
  holder: { id: string; name: string | null; metadata: string | null; since: Date | null } | null;
  lastReadAt: Date | null;
  /** Everything below is from this moment on. */
  since: Date;
  /** Licenses that no order of ours brought. */
  changedOutside: {
    licenses: number;
    titles: { title: string; adamId: string; licenses: number }[];
    syncs: evidence.SyncFound[];
    /** Between two syncs somebody else took these away. */
    removed: evidence.OutsideRemoval[];
  };
  ourWrites: evidence.OurWrite[];
  history: { at: Date; what: string; who: string; owner: string | null }[];
  deeds: evidence.OwnerAudit[];
}

/** Who holds a location since when, what changed meanwhile and what we did, for whoever runs the other server. */
export function gatherEvidence(scope: Granted<"token:read">, tokenId: string): Promise<Evidence> {
  return transaction(scope, async (tx) => {
    const token = await tokenHere(tx, tokenId);
    const since = token.ownerSince ?? token.createdAt;
    const titles = await ownership.standingTitles(tx, tokenId, theirsSince(token));
    const theirs = titles.filter((title) => title.theirs > 0);
    const events = await evidence.ownerEvents(tx, tokenId);
    return {
      generatedAt: tx.now(),
      generatedBy: tx.actor.name,
      token: token.name,
      organization: token.organization,
      location: token.locationName,
      locationId: token.uId,
      holder:
        token.ownerId === null
          ? null
          : {
              id: token.ownerId,
              name: token.ownerName,
              metadata: token.ownerMetadata,
              since: token.ownerSince,
            },
      lastReadAt: token.lastSyncAt,
      since,
      changedOutside: {
        licenses: theirs.reduce((sum, title) => sum + title.theirs, 0),
        titles: theirs.map(({ name, adamId, theirs: licenses }) => ({ title: name, adamId, licenses })),
        syncs: await evidence.syncsThatMoved(tx, tokenId, since),
        removed: await evidence.removedOutside(tx, tokenId, since),
      },
      ourWrites: await evidence.ourWrites(tx, tokenId, since),
      history: events.map(({ at, kind, detail, actorName }) => ({
        at,
        what: kind,
        who: actorName,
        owner: ownerIn(detail),
      })),
      deeds: await evidence.ownerAudit(tx, tokenId),
    };
  });
}

function ownerIn(detail: unknown): string | null {
  if (typeof detail !== "object" || detail === null) return null;
  const facts = new Map<string, unknown>(Object.entries(detail));
  const name = facts.get("owner") ?? facts.get("from");
  return typeof name === "string" ? name : null;
}
