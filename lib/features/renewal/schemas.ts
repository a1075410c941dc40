import { z } from "zod";
import { upload } from "#lib/features/uploaded-token.ts";

/** A file for the token of an id; without one, for whichever token here is of its location. */
export const RenewToken = z.object({ ...upload, token: z.uuid().optional() });

export type RenewToken = z.output<typeof RenewToken>;
