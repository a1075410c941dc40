import { z } from "zod";

const ids = z.array(z.uuid()).min(1, "Choose at least one.").max(500, "At most 500 at a time.");

/** Titles to hide, or to show again: one that is sent alone by a form comes as a text. */
export const ChosenTitles = z.object({ ids: z.union([ids, z.uuid().transform((id) => [id])]) });

export type ChosenTitles = z.output<typeof ChosenTitles>;
