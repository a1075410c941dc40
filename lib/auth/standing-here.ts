import "server-only";
import { cache } from "react";
import { findStanding } from "#lib/data/across-groups/standing.ts";

/** Where a member stands in a group; asked once for a request that draws a page, and then the same. */
export const standingHere = cache((memberId: string, groupId: string) => findStanding(memberId, groupId));
