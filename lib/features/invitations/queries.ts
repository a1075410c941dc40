import "server-only";
import * as autoTitles from "#lib/data/auto-titles.ts";
import * as invitationSwitch from "#lib/data/invitation-switch.ts";
import * as people from "#lib/data/people.ts";
import * as lists from "#lib/data/program-invitation-lists.ts";
import * as sends from "#lib/data/program-invitation-sends.ts";
import * as tokens from "#lib/data/tokens.ts";
import { transaction } from "#lib/data/transaction.ts";
import type { Page, Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { obstacleTo } from "#lib/domain/tokens/acting.ts";
import type { TokenState } from "#lib/domain/tokens/state.ts";
import { peopleMeant } from "#lib/features/invitations/people-meant.ts";
import type { InvitePeople } from "#lib/features/invitations/schemas.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

export type { InvitationRecord, InvitationView } from "#lib/data/program-invitation-lists.ts";
export { assignmentOf, forecastAuto } from "#lib/features/invitations/title-assignment.ts";

export interface InvitationStanding {
  /** Whether "Automatically send invites" is on. */
  invites: boolean;
  /** Auto apps with the user's license, which invite whatever the switch says. */
  autoTitles: { id: string; name: string }[];
  counts: lists.InvitationCounts;
  /** Whom turning it on would have told. */
  forecast: lists.Forecast;
  /** How many are told in a minute at most, and how many were in the last one. */
  perMinute: number;
  lastMinute: number;
}

const MINUTE_MS = 60_000;

/** How a token in sight stands with inviting people; null for one that is not. */
export function invitationStanding(
  scope: Granted<"inventory:read">,
  tokenId: string,
): Promise<InvitationStanding | null> {
  return transaction(scope, async (tx) => {
    const token = isRowId(tokenId) ? await tokens.find(tx, tokenId) : null;
    if (!token) return null;
    const since = new Date(tx.now().getTime() - MINUTE_MS);
    return {
      invites: await invitationSwitch.isOn(tx, token.id),
      autoTitles: await autoTitles.inviting(tx, token.id),
      counts: await lists.counts(tx, token.id),
      forecast: await lists.forecast(tx, token.groupId, token.id),
      perMinute: env().INVITATIONS_PER_MINUTE,
      lastMinute: (await sends.sentSince(tx, token.id, since)).count,
    };
  });
}

/** The invitations of a token in sight, what changed last first. */
export function listInvitations(
  scope: Granted<"inventory:read">,
  { tokenId, view, walk }: { tokenId: string; view: lists.InvitationView | null; walk: Walk },
): Promise<Page<lists.InvitationRecord>> {
  return transaction(scope, async (tx) => {
    if (!isRowId(tokenId) || !(await tokens.find(tx, tokenId))) throw new Refusal("not-found");
    return lists.list(tx, tokenId, view, walk);
  });
}

/** How a person in reach stands with each token in sight. */
export function invitationsOf(
  scope: Granted<"inventory:read">,
  personId: string,
): Promise<lists.InvitationRecord[]> {
  return transaction(scope, async (tx) => {
    if (!isRowId(personId)) throw new Refusal("not-found");
    await people.get(tx, personId);
    return lists.ofPerson(tx, personId);
  });
}

export interface InviteChoice extends lists.InvitePreview {
  name: string;
  location: string | null;
  state: TokenState;
  able: boolean;
}

/** What inviting people by hand would mean at each token in sight; those that can act first. */
export function previewInvite(
  scope: Granted<"registration:write">,
  meant: Pick<InvitePeople, "people" | "q">,
): Promise<{ people: number; name: string | null; tokens: InviteChoice[] }> {
  return transaction(scope, async (tx) => {
    const ids = await peopleMeant(tx, meant);
    const standing = await standingOf(tx);
    const counted = new Map((await lists.preview(tx, ids)).map((one) => [one.tokenId, one]));
    const choices = (await tokens.list(tx)).flatMap((token): InviteChoice[] => {
      const count = counted.get(token.id);
      if (!count) return [];
      const { state, also } = standing(token);
      const able = obstacleTo("write", { state, also }) === null;
      return [{ ...count, name: token.name, location: token.locationName, state, able }];
    });
    const [only] = ids.length === 1 ? await people.some(tx, ids) : [];
    return {
      people: ids.length,
      name: only?.name ?? null,
      tokens: choices.toSorted((one, other) => Number(other.able) - Number(one.able)),
    };
  });
}
