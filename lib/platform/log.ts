import pino from "pino";
import { env } from "#lib/platform/env.ts";

let logger: pino.Logger | undefined;

function pinoLogger(): pino.Logger {
  return (logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        "secret",
        "*.secret",
        "authorization",
        "*.authorization",
        "cookie",
        "*.cookie",
        "password",
        "*.password",
      ],
      censor: "[kept out]",
    },
  }));
}

type Facts = Record<string, unknown>;

/** One line of JSON an event; an event is a word with a dot: "sync.finished". */
export const log = {
  debug: (event: string, facts: Facts = {}) => pinoLogger().debug({ event, ...facts }),
  info: (event: string, facts: Facts = {}) => pinoLogger().info({ event, ...facts }),
  warn: (event: string, facts: Facts = {}) => pinoLogger().warn({ event, ...facts }),
  error: (event: string, error: unknown, facts: Facts = {}) =>
    pinoLogger().error({ event, ...facts, err: pino.stdSerializers.err(asError(error)) }),
};

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
