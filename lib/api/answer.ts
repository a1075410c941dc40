import type { z } from "zod";

export const BASE_PATH = "/api/v1";

/** What goes back, ready to be sent or kept. */
export interface Answer {
  status: number;
  /** JSON; null without a body. */
  text: string | null;
  location: string | null;
  link: string | null;
  replayed: boolean;
}

export interface AnswerShape<S extends z.ZodType> {
  status: number;
  shape: S;
  location?: ((answer: z.output<S>) => string) | undefined;
  link?: ((answer: z.output<S>, url: URL) => string | null) | undefined;
}

/** Only what the shape names leaves the building. */
export function answerOf<S extends z.ZodType>(
  { status, shape, location, link }: AnswerShape<S>,
  value: z.input<S>,
  url: URL,
): { answer: Answer; body: z.output<S> } {
  const body = shape.parse(value);
  const answer = {
    status,
    text: textOf(body),
    location: location ? BASE_PATH + location(body) : null,
    link: link?.(body, url) ?? null,
    replayed: false,
  };
  return { answer, body };
}

export const textOf = (body: unknown): string | null => (body === undefined ? null : JSON.stringify(body));
