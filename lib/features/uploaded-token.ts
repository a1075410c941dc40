import { z } from "zod";

/** One token as it is handed over. */
export const upload = {
  /** The file as picked or dropped; a browser sends an empty one when none was picked. */
  file: z.union([z.instanceof(File), z.array(z.instanceof(File))]).optional(),
  /** Or its text, pasted. */
  text: z.string().max(70_000, "Too long for a content token.").optional(),
};

export const UploadedToken = z.object(upload);

export type UploadedToken = z.output<typeof UploadedToken>;
