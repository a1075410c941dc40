import { z } from "zod";

/** An id, or null; a form sends nothing chosen as an empty text. */
export const idOrNone = z.union([z.uuid("That is no id."), z.literal("").transform(() => null), z.null()]);
