import { z } from "zod";

export const Find = z.object({ query: z.string().trim().max(200) });
