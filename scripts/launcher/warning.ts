import { z } from "zod";

const WARN = 40;
const lineSchema = z.object({
  level: z.number(),
  event: z.string().optional(),
  msg: z.string().optional(),
  message: z.string().optional(),
  err: z.object({ message: z.string() }).optional(),
});

/** Of what Node and others print beside the log: the line that names the trouble, not the stack around it. */
const TROUBLE = /^ ?(?=\S).*(error|warn|fail|refused|denied)/i;

/** What of a child's line belongs on the terminal: the warnings and errors in its log, and those on its stderr. */
export function warningIn(line: string, stream: "stdout" | "stderr"): string | undefined {
  const entry = lineSchema.safeParse(parse(line)).data;
  if (!entry) return stream === "stderr" && TROUBLE.test(line) ? line.trim() : undefined;
  if (entry.level < WARN) return undefined;
  return [entry.event, entry.msg, entry.message, entry.err?.message].filter(Boolean).join(": ");
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
