// Carries an operation or a sync on in a process of its own, and ends that process without warning at one of the moments
// that matter: just before or after a change is committed, and just before or after a request to Apple.
import pg from "pg";

const killAt = Number(process.env["KILL_AT"] ?? 0);
let moments = 0;

/** Ends the process at the moment asked for; without one they are only counted. */
function moment(what: string): void {
  moments++;
  if (process.env["TELL_MOMENTS"]) process.stdout.write(`${moments} ${what}\n`);
  if (moments === killAt) process.kill(process.pid, "SIGKILL");
}

const writes = /^\s*(insert|update|delete|with\b[\s\S]*\b(insert|update|delete)\b|copy)/i;
const wrote = new WeakSet<object>();
const query = pg.Client.prototype.query as (...request: unknown[]) => unknown;

/** Only what changed something is worth dying around. */
pg.Client.prototype.query = function watched(this: object, ...request: unknown[]) {
  const [first] = request;
  const text = typeof first === "string" ? first : ((first as { text?: string } | null)?.text ?? "");
  if (writes.test(text)) wrote.add(this);
  const commits = /^\s*commit/i.test(text) && wrote.delete(this);
  if (commits) moment("before a commit");
  const answer = query.apply(this, request);
  if (!commits) return answer;
  return (answer as Promise<unknown>).then((result) => {
    moment("after a commit");
    return result;
  });
} as typeof pg.Client.prototype.query;

const { fetch: send } = globalThis;
globalThis.fetch = async (...request) => {
  moment(`before ${String(request[0])}`);
  const answer = await send(...request);
  const text = await answer.text();
  moment(`after ${String(request[0])}`);
  return new Response(text, { status: answer.status, headers: answer.headers });
};

const { customerScope } = await import("#lib/jobs/customer-scope.ts");
const { runImport } = await import("#lib/features/inventory/run-import.ts");
const { runOperation } = await import("#lib/features/operations/run-operation.ts");
const { runRegistration } = await import("#lib/features/registration/run-registration.ts");
const { runRemoval } = await import("#lib/features/removal/run-removal.ts");
const { runSync } = await import("#lib/features/sync/run-sync.ts");
const { TakeOverProgress } = await import("#lib/features/ownership/schemas.ts");
const { transaction } = await import("#lib/data/transaction.ts");
const operations = await import("#lib/data/operations.ts");
const { disconnect } = await import("#lib/data/client.ts");
const { closeQueue } = await import("#lib/data/queue.ts");

const {
  CUSTOMER_ID = "",
  OPERATION_ID,
  IMPORT_OPERATION_ID,
  TAKE_OVER_ID,
  REMOVAL_ID,
  REGISTRATION_ID,
  RENEWAL_TEXT,
  INVITING_ID,
  TOKEN_ID = "",
} = process.env;
const scope = await customerScope(CUSTOMER_ID, "test");
if (!scope) throw new Error("No such customer.");
const { signal } = new AbortController();
const verdict = INVITING_ID
  ? await (await import("#lib/features/invitations/run-invitations.ts")).runInvitations(scope, INVITING_ID)
  : TAKE_OVER_ID
    ? await takeOver(scope, TAKE_OVER_ID)
    : IMPORT_OPERATION_ID
      ? await runImport(scope, IMPORT_OPERATION_ID, signal)
      : OPERATION_ID
        ? await runOperation(scope, OPERATION_ID, signal)
        : REMOVAL_ID
          ? await runRemoval(scope, REMOVAL_ID, signal)
          : REGISTRATION_ID
            ? await runRegistration(scope, REGISTRATION_ID, signal)
            : RENEWAL_TEXT
              ? await renewal(scope, RENEWAL_TEXT)
              : await runSync(scope, TOKEN_ID);
await closeQueue();
await disconnect();
process.stdout.write(`ended ${JSON.stringify(verdict)} after ${moments}\n`);

/** As a worker would, one after the other: the take-over, the sync it waits for, and its ending of licenses. */
async function takeOver(inCustomer: NonNullable<typeof scope>, operationId: string): Promise<string> {
  const { runTakeOver } = await import("#lib/features/ownership/run-take-over.ts");
  for (;;) {
    const went = await runTakeOver(inCustomer, operationId, signal);
    if (went === "finished") return went;
    const progress = await transaction(inCustomer, async (tx) =>
      TakeOverProgress.parse((await operations.get(tx, operationId)).progress),
    );
    if (progress.step === "read") await runSync(inCustomer, TOKEN_ID);
    if (progress.ending) await runOperation(inCustomer, progress.ending, signal);
  }
}

/** The new file put in place, the sync it asks for, the checks up to their license, and the replay of what waited. */
async function renewal(inCustomer: NonNullable<typeof scope>, text: string): Promise<string> {
  const { renewToken } = await import("#lib/features/renewal/renew-token.ts");
  const { runChecklist } = await import("#lib/features/renewal/run-checklist.ts");
  const { replayWaiting } = await import("#lib/features/waiting/replay-waiting.ts");
  const { operationId } = await renewToken(inCustomer, { text, token: TOKEN_ID });
  await runSync(inCustomer, TOKEN_ID);
  await runChecklist(inCustomer, operationId, signal);
  await replayWaiting(inCustomer, TOKEN_ID);
  return "renewed";
}
