import type { ChipTone } from "#components/marks/chip.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { planTitle } from "#components/plans/plan-words.ts";
import { wordingFor } from "#components/refusal-wording.ts";
import { counted } from "#components/ui/count.ts";
import type { Wording } from "#components/wordings/wording.ts";
import { Asked } from "#lib/features/plans/schemas.ts";
import type { OperationView } from "#lib/features/operations/queries.ts";
import { readSums } from "#lib/domain/licenses/read-sums.ts";
import { reasons } from "#lib/refusal.ts";

type Told = Pick<OperationView, "kind" | "subject" | "progress">;

/** "Assign Parcelnote to 186 devices", "Sync Stores Nordics", "Check devices.csv". */
export function operationTitle({ kind, subject, progress }: Told): string {
  const text = (name: string) => fieldOf(subject, name) ?? "";
  if (kind === "renewal") return `Renew ${text("token")}`;
  if (kind === "sync") return `Sync ${text("token")}`;
  if (kind === "removal") return `Remove ${text("token")}`;
  if (kind === "import") return `${text("step") === "apply" ? "Import" : "Check"} ${text("file")}`;
  if (kind === "take-over") return `Take over ${text("location")}`;
  if (kind === "registration") {
    const people = counted(Number(text("people")), "person", "people");
    return `${text("verb") === "retire" ? "Retire" : "Register"} ${people} at ${text("token")}`;
  }
  const asked = Asked.safeParse(subject).data;
  if (!asked) return kind === "revoke" ? "Revoke licenses" : "Assign licenses";
  return planTitle({
    kind: kind === "revoke" ? "revoke" : "assign",
    asked: narrowed(asked, readSums(progress).total),
  });
}

/** An operation asks only for those of its plan that get or lose the title. */
function narrowed(asked: Asked, total: number): Asked {
  if (total === 0 || asked.titles.length !== 1) return asked;
  const people = asked.people === asked.targets ? total : asked.people === 0 ? 0 : null;
  return { ...asked, targets: total, people };
}

/** A text that an operation keeps of what it is about. */
export function fieldOf(subject: unknown, name: string): string | null {
  if (typeof subject !== "object" || subject === null) return null;
  const value = new Map<string, unknown>(Object.entries(subject)).get(name);
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

export const kindIcons: Readonly<Record<string, IconName>> = {
  assign: "arrow-up-right",
  revoke: "arrow-down-left",
  sync: "refresh-cw",
  renewal: "file-key",
  "take-over": "hand",
  import: "file-spreadsheet",
  removal: "trash",
  registration: "user-round-plus",
};

export const isOver = ({ state }: Pick<OperationView, "state">) => state !== "queued" && state !== "running";

interface StateLook {
  tone: ChipTone;
  icon: IconName;
  word: string;
}

const looks: Readonly<Record<string, StateLook>> = {
  queued: { tone: "pencil", icon: "clock", word: "Waiting" },
  running: { tone: "accent", icon: "loader", word: "Running" },
  done: { tone: "ok", icon: "circle-check", word: "Done" },
  partly: { tone: "warning", icon: "circle-exclamation-point", word: "Not fully done" },
  failed: { tone: "critical", icon: "x", word: "Not done" },
  stopped: { tone: "plain", icon: "circle-minus", word: "Stopped" },
};
const stopping: StateLook = { tone: "notice", icon: "hand", word: "Stopping" };

export function stateLook(operation: Pick<OperationView, "state" | "stopAsked">): StateLook {
  if (operation.stopAsked && !isOver(operation)) return stopping;
  return looks[operation.state] ?? { tone: "plain", icon: "circle-question-mark", word: operation.state };
}

/** What stopped an operation, in words; null where nothing did. */
export function problemWords(problem: unknown): Wording | null {
  const reason = fieldOf(problem, "reason");
  if (reason === null) return null;
  const known = reasons.find((one) => one === reason);
  const [number, left] = [
    Number(fieldOf(problem, "number")) || null,
    Number(fieldOf(problem, "left")) || null,
  ];
  return wordingFor(known ?? "apple-refused", { number, left });
}

export const severalTitles = ({ subject }: Pick<OperationView, "subject">) =>
  (Asked.safeParse(subject).data?.titles.length ?? 0) > 1;
