import { z } from "zod";

export const OneSession = z.object({ sessionId: z.uuid("That is no session.") });
