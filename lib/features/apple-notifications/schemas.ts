import { z } from "zod";

export const ChooseNotifications = z.object({ wanted: z.boolean() });
export type ChooseNotifications = z.output<typeof ChooseNotifications>;

/** The envelope that each notification comes in; what is inside it is not believed, so it is not read. */
export const Notification = z.object({
  notificationId: z.string().min(1).max(200),
  notificationType: z.string().min(1).max(60),
  uId: z.string().min(1).max(200),
});
