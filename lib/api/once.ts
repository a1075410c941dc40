import "server-only";
import type { z } from "zod";
import { type Answer, textOf } from "#lib/api/answer.ts";
import { ApiRefusal } from "#lib/api/problem.ts";
import { claimKey, type Held, holdKey, keepAnswer, releaseKey } from "#lib/features/idempotency.ts";
import type { Grant } from "#lib/api/key-sign-in.ts";
import { sha256 } from "#lib/platform/seal.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Scope } from "#lib/scope.ts";

const KEPT_MS = 24 * 3_600_000;
const HOLD_MS = 60_000;
const RENEW_MS = 20_000;

/** How a creating call answers a second time. */
export interface Idempotent<S extends z.ZodType> {
  /** The kind of its audit entry's target: the receipt that the deed was done. */
  target: string;
  /** The answer again, from what was made, when the first was lost on its way. */
  recover?: (grant: Grant, targetId: string) => Promise<z.input<S>>;
  /** The answer as it may be kept for a day: without what is shown once. */
  conceal?: (answer: z.output<S>) => z.output<S>;
}

interface Asked<S extends z.ZodType> {
  request: Request;
  url: URL;
  bytes: Uint8Array;
  scope: Scope;
  grant: Grant;
  idempotent: Idempotent<S>;
  deed: () => Promise<z.input<S>>;
  answer: (value: z.input<S>) => { answer: Answer; body: z.output<S> };
}

/** With an Idempotency-Key: done once, and answered alike for a day. Without: done. */
export async function once<S extends z.ZodType>(asked: Asked<S>): Promise<Answer> {
  const key = keyOf(asked.request.headers);
  if (key === null) return asked.answer(await asked.deed()).answer;

  const claim = await claimKey(asked.scope, attemptOf(asked, key));
  switch (claim.state) {
    case "differs":
      throw new Refusal("idempotency-mismatch");
    case "running":
      throw new Refusal("idempotency-running", { seconds: secondsUntil(claim.heldUntil) });
    case "answered":
      return { ...claim.answer, link: null, replayed: true };
    case "ours":
      return doAndKeep(asked, claim.held, asked.deed);
    case "done":
      return doAndKeep(asked, claim.held, () => again(asked, claim.targetId));
  }
}

/** The attempt before died between its deed and its answer: the deed is not done again. */
function again<S extends z.ZodType>(asked: Asked<S>, targetId: string | null) {
  const { target, recover } = asked.idempotent;
  if (targetId !== null && recover) return recover(asked.grant, targetId);
  throw new Refusal("idempotency-answer-lost", { target, id: targetId });
}

async function doAndKeep<S extends z.ZodType>(
  { scope, idempotent: { target, conceal }, answer }: Asked<S>,
  held: Held,
  deed: () => Promise<z.input<S>>,
): Promise<Answer> {
  const holding = setInterval(() => void hold(scope, held, HOLD_MS).catch(() => undefined), RENEW_MS);
  try {
    const made = answer(await deed());
    const kept = conceal ? { ...made.answer, text: textOf(conceal(made.body)) } : made.answer;
    await keepAnswer(scope, held, kept);
    return made.answer;
  } catch (error) {
    // A refusal did nothing; after a fault the next attempt looks for what was done.
    if (error instanceof Refusal) await releaseKey(scope, held, target);
    else await hold(scope, held, 0);
    throw error;
  } finally {
    clearInterval(holding);
  }
}

const hold = (scope: Scope, held: Held, ms: number) => holdKey(scope, held, new Date(Date.now() + ms));

function attemptOf<S extends z.ZodType>(asked: Asked<S>, key: string) {
  const { request, url, bytes, scope, idempotent } = asked;
  const now = new Date();
  if (scope.actor.kind !== "key") throw new Error("Only what an API key asks for can be asked for twice.");
  return {
    apiKeyId: scope.actor.id,
    key,
    target: idempotent.target,
    requestHash: sha256(`${request.method} ${url.pathname}${url.search} ${sha256(bytes)}`),
    now,
    heldUntil: new Date(now.getTime() + HOLD_MS),
    keptSince: new Date(now.getTime() - KEPT_MS),
  };
}

function keyOf(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key === null || /^[\x20-\x7e]{1,255}$/.test(key)) return key;
  const message = "1 to 255 printable characters of ASCII.";
  throw new ApiRefusal("invalid", { errors: [{ in: "header", field: "idempotency-key", message }] });
}

const secondsUntil = (moment: Date) => Math.max(1, Math.ceil((moment.getTime() - Date.now()) / 1000));
