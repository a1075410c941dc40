import { z } from "zod";
import { Started, started, startedAt } from "#app/api/v1/answers/operations.ts";
import { Token, tokenAnswer } from "#app/api/v1/answers/tokens.ts";
import { tokenSeen } from "#app/api/v1/endpoints/token-seen.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { listing } from "#lib/api/listing.ts";
import { refuseUnknownWords } from "#lib/api/refuse-unknown-words.ts";
import { given, Id, Nothing, Typed } from "#lib/api/shapes.ts";
import { sortingBy } from "#lib/api/sorting.ts";
import { tokenSorts } from "#lib/domain/tokens/listed-token.ts";
import { setObserving } from "#lib/features/ownership/set-observing.ts";
import { editToken } from "#lib/features/tokens/edit-token.ts";
import { listTokens } from "#lib/features/tokens/queries.ts";
import { tokenName } from "#lib/features/tokens/schemas.ts";
import { syncAll } from "#lib/features/tokens/sync-all.ts";
import { syncNow } from "#lib/features/tokens/sync-now.ts";

const tag = "Content tokens";

/** What is left out stays as it is. */
const Edited = z.object({
  name: tokenName.optional(),
  description: z.string().trim().max(2000).optional(),
  region: z.string().trim().length(2).optional(),
  groupId: Id.optional(),
  syncMinutes: z.int().min(5).max(1440).optional(),
  priority: z.int().min(0).max(999).optional(),
  observing: z
    .boolean()
    .optional()
    .meta({ description: "Only read: nothing is ever written at Apple for it." }),
});

const Synced = z
  .object({
    started: z.int().meta({ description: "Begun by this asking." }),
    running: z.int().meta({ description: "Under way already." }),
  })
  .meta({ id: "StartedSyncs", description: "Each is an operation of its own." });

export const tokenEndpoints = [
  listing(
    {
      path: "/tokens",
      id: "listTokens",
      summary: "List the content tokens in sight",
      description:
        "Filter words: text, `state:`, `needs:action`, `expires:<=60`, `ours:no`, `inherited:yes`, `group:`, `region:`, `used:>90`.",
      tag,
      permission: "token:read",
      filters: z.object({ q: Typed, sort: sortingBy(tokenSorts, "urgency") }),
      row: Token,
    },
    async (scope, { filters: { q = "", sort }, walk }) => {
      const { rows, ...list } = refuseUnknownWords(await listTokens(scope, { typed: q, walk, ...sort }));
      return { ...list, rows: rows.map(tokenAnswer) };
    },
  ),
  endpoint(
    {
      method: "GET",
      path: "/tokens/{tokenId}",
      id: "getToken",
      summary: "Get a content token: how it stands and what Apple counts in it",
      tag,
      permission: "token:read",
      answers: { 200: Token },
    },
    async (_scope, { params }, grant) => tokenAnswer(await tokenSeen(grant, params.tokenId)),
  ),
  endpoint(
    {
      method: "PATCH",
      path: "/tokens/{tokenId}",
      id: "editToken",
      summary: "Change what this console says of a token; nothing is written at Apple",
      tag,
      permission: "token:write",
      body: Edited,
      answers: { 204: Nothing },
    },
    async (scope, { params, body: { groupId, observing, ...body } }, grant) => {
      const token = await tokenSeen(grant, params.tokenId);
      await editToken(scope, token.id, { ...token, ...given(body), group: groupId ?? token.groupId });
      if (observing !== undefined) await setObserving(scope, token.id, observing);
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/{tokenId}/sync",
      id: "syncToken",
      summary: "Read a token's location now, or attach to the sync that is under way",
      tag,
      permission: "token:sync",
      answers: { 202: Started },
      location: startedAt,
      idempotent: {
        target: "token",
        recover: async (grant, id) => started(await syncNow(grant("token:sync"), id)),
      },
    },
    async (scope, { params }) => started(await syncNow(scope, params.tokenId)),
  ),
  endpoint(
    {
      method: "POST",
      path: "/tokens/sync",
      id: "syncTokens",
      summary: "Read the location of every token of the group worked in and those below it",
      tag,
      permission: "token:sync",
      answers: { 202: Synced },
      idempotent: { target: "token", recover: (grant) => syncAll(grant("token:sync")) },
    },
    (scope) => syncAll(scope),
  ),
];
