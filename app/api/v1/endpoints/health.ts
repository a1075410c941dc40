import { z } from "zod";
import { listing } from "#lib/api/listing.ts";
import { Id, Moment } from "#lib/api/shapes.ts";
import { listTokenEvents } from "#lib/features/health/token-timeline.ts";

const TokenEvent = z
  .object({
    id: Id,
    at: Moment,
    kind: z.string().meta({ description: "What happened, such as `refused` or `renewed`." }),
    detail: z
      .record(z.string(), z.json())
      .meta({ description: "What belongs to it: Apple's number, names before and after, since when." }),
    actorKind: z.string(),
    actorName: z.string(),
  })
  .meta({ id: "TokenEvent" });

const readDetail = (detail: unknown) => {
  const read = TokenEvent.shape.detail.safeParse(detail);
  return read.success ? read.data : {};
};

export const healthEndpoints = [
  listing(
    {
      path: "/tokens/{tokenId}/events",
      id: "listTokenEvents",
      summary: "List what happened to a content token, newest first: its health timeline",
      tag: "Content tokens",
      permission: "token:read",
      row: TokenEvent,
    },
    async (scope, { params, walk }) => {
      const { rows, ...page } = await listTokenEvents(scope, params.tokenId, walk);
      return { ...page, rows: rows.map((row) => ({ ...row, detail: readDetail(row.detail) })) };
    },
  ),
];
