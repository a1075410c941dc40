export type { DictionaryEntry } from "#lib/features/health/error-dictionary.ts";
export type { SecretFacts } from "#lib/features/health/secret-facts.ts";
export type { StepResult } from "#lib/apple/self-test.ts";
export type { ConnectionTest } from "#lib/features/health/test-connection.ts";
export type { TokenEventRecord } from "#lib/data/token-events.ts";
