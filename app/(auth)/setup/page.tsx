import { NoSetup } from "#components/setup/no-setup.tsx";
import { SetupForm } from "#components/setup/setup-form.tsx";
import { AuthFrame } from "#components/layout/auth-frame.tsx";
import { type Fact, FactList } from "#components/ui/fact-list.tsx";
import { answer } from "#lib/actions/answer.ts";
import { readiness, type WorkerHealth } from "#lib/features/health/readiness.ts";
import { databaseName } from "#lib/features/setup/queries.ts";
import { openSetupLink } from "#lib/features/setup/set-up-by-link.ts";
import { setUpAction } from "./actions.ts";

export const metadata = { title: "Set up" };

const NOTE = "Nothing leaves this machine until you upload a token.";

interface Props {
  searchParams: Promise<{ link?: string | string[] }>;
}

export default async function SetupPage({ searchParams }: Props) {
  const link = [(await searchParams).link].flat()[0] ?? "";
  const now = new Date();
  const opened = await answer(() => openSetupLink(link, now));
  const facts = await serverFacts(now);
  if (opened.status === "refused")
    return (
      <AuthFrame title="Set up Quartermaster" facts={<FactList look="gate" facts={facts} />} note={NOTE}>
        <NoSetup reason={link === "" && opened.reason === "setup-link-unknown" ? null : opened.reason} />
      </AuthFrame>
    );

  const minutes = Math.ceil((opened.value.getTime() - now.getTime()) / 60_000);
  const held = {
    term: "This link",
    value: `works once, for ${minutes} more ${minutes === 1 ? "minute" : "minutes"}`,
  };
  return (
    <AuthFrame
      title="Set up Quartermaster"
      lead="A customer owns everything: tokens, apps, people. Organization groups come below it, later."
      facts={<FactList look="gate" facts={[held, ...facts]} />}
      note={NOTE}
    >
      <SetupForm action={setUpAction} link={link} />
    </AuthFrame>
  );
}

const workerWords: Record<WorkerHealth, string> = {
  ready: "ready",
  off: "runs on another machine",
  silent: "not seen yet",
  unknown: "not seen yet",
};

async function serverFacts(now: Date): Promise<Fact[]> {
  const { database, worker } = await readiness(now);
  return [
    { term: "Database", value: `${await databaseName()}, ${database === "ready" ? "ready" : "not ready"}` },
    { term: "Worker", value: workerWords[worker] },
  ];
}
