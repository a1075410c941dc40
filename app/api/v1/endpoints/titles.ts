import { z } from "zod";
import {
  ChangedTitles,
  Holder,
  holderAnswer,
  Recount,
  Title,
  titleAnswer,
  TitleWithPools,
} from "#app/api/v1/answers/titles.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { found } from "#lib/api/found.ts";
import { listing } from "#lib/api/listing.ts";
import { floorOf } from "#lib/api/paging.ts";
import { refuseUnknownWords } from "#lib/api/refuse-unknown-words.ts";
import { Id, Typed } from "#lib/api/shapes.ts";
import { sortingBy } from "#lib/api/sorting.ts";
import { recountTitle } from "#lib/features/sync/recount-title.ts";
import { hideTitles } from "#lib/features/titles/hide-titles.ts";
import { listHolders, listTitles, viewTitle } from "#lib/features/titles/queries.ts";
import { restoreTitles } from "#lib/features/titles/restore-titles.ts";

const tag = "Titles";

export const titleEndpoints = [
  listing(
    {
      path: "/titles",
      id: "listTitles",
      summary: "List the apps and books that a token in sight carries",
      description:
        "Each once, however many tokens carry it. Filter words: text, `kind:`, `platform:`, `token:`, `custom:`, `metadata:`, `supply:out`, `hidden:yes`.",
      tag,
      permission: "license:read",
      filters: z.object({ q: Typed, sort: sortingBy(["name"], "name") }),
      row: Title,
    },
    async (scope, { filters: { q = "", sort }, walk }) => {
      const { descending } = sort;
      const list = refuseUnknownWords(await listTitles(scope, { typed: q, descending, walk }));
      return { ...list, total: floorOf(list) };
    },
  ),
  endpoint(
    {
      method: "GET",
      path: "/titles/{titleId}",
      id: "getTitle",
      summary: "Get an app or book and its licenses in each token",
      tag,
      permission: "license:read",
      answers: { 200: TitleWithPools },
    },
    async (scope, { params }) => {
      return titleAnswer(found(await viewTitle(scope, params.titleId)));
    },
  ),
  endpoint(
    {
      method: "POST",
      path: "/titles/{titleId}/recount",
      id: "recountTitle",
      summary: "Read a title's counts and holders at Apple again, as after a purchase",
      tag,
      permission: "token:sync",
      answers: { 200: Recount },
    },
    (scope, { params }) => recountTitle(scope, params.titleId),
  ),
  endpoint(
    {
      method: "POST",
      path: "/titles/hide",
      id: "hideTitles",
      summary: "Leave titles out of lists, in the key's group and below; at Apple nothing changes",
      tag,
      permission: "title:write",
      body: z.object({ ids: z.array(Id).min(1).max(500) }),
      answers: { 200: ChangedTitles },
    },
    async (scope, { body }) => ({ changed: await hideTitles(scope, body) }),
  ),
  endpoint(
    {
      method: "POST",
      path: "/titles/restore",
      id: "restoreTitles",
      summary: "Show titles in lists again",
      tag,
      permission: "title:write",
      body: z.object({ ids: z.array(Id).min(1).max(500) }),
      answers: { 200: ChangedTitles },
    },
    async (scope, { body }) => ({ changed: await restoreTitles(scope, body) }),
  ),
  listing(
    {
      path: "/titles/{titleId}/holders",
      id: "listHolders",
      summary: "List who holds a title",
      description: "`q` is a serial, or the beginning of words of a name.",
      tag,
      permission: "license:read",
      filters: z.object({ q: Typed }),
      row: Holder,
    },
    async (scope, { params: { titleId }, filters: { q = "" }, walk }) => {
      found(await viewTitle(scope, titleId));
      const list = await listHolders(scope, { titleId, typed: q, walk });
      return { ...list, rows: list.rows.map(holderAnswer), total: floorOf(list) };
    },
  ),
];
