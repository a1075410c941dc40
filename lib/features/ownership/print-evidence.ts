import "server-only";
import type { Evidence } from "#lib/features/ownership/gather-evidence.ts";
import { type PdfLine, writePdf } from "#lib/platform/pdf.ts";

const time = (at: Date | null) =>
  at ? `${at.toISOString().slice(0, 19).replace("T", " ")} UTC` : "not known";

/** The same evidence on paper, for whoever runs the other server. */
export function printEvidence(evidence: Evidence): Uint8Array {
  const { holder, changedOutside, ourWrites, history, deeds } = evidence;
  const plain = (texts: readonly string[], none: string): PdfLine[] =>
    (texts.length > 0 ? texts : [none]).map((text) => ({ text }));
  const lines: PdfLine[] = [
    { text: `Who manages ${evidence.location ?? evidence.token}?`, look: "title" },
    { text: `${evidence.organization}, location id ${evidence.locationId}.` },
    {
      text: `Gathered ${time(evidence.generatedAt)} by ${evidence.generatedBy}. Last read from Apple ${time(evidence.lastReadAt)}.`,
    },
    { text: "Whose name Apple tells", look: "heading" },
    ...plain(
      holder
        ? [
            `${holder.name ?? "A server without a name"}${holder.metadata ? ` (${holder.metadata})` : ""}`,
            `id ${holder.id}, seen since ${time(holder.since)}`,
          ]
        : [],
      "Nobody's.",
    ),
    {
      text: `Licenses that no order of ours brought since ${time(evidence.since)}: ${changedOutside.licenses}`,
      look: "heading",
    },
    ...plain(
      changedOutside.titles.map(({ title, adamId, licenses }) => `${licenses} of ${title} (${adamId})`),
      "None.",
    ),
    { text: "What our syncs found since then", look: "heading" },
    ...plain(
      changedOutside.syncs.map(
        ({ number, at, added, removed }) => `${time(at)}, operation ${number}: ${added} new, ${removed} gone`,
      ),
      "Nothing had changed.",
    ),
    { text: "Licenses taken away since then by somebody else", look: "heading" },
    ...plain(
      changedOutside.removed.map(
        ({ at, title, adamId, holder }) =>
          `${title} (${adamId}) from ${holder ?? "a holder not known here"}, found gone ${time(at)}`,
      ),
      "None of a holder known here.",
    ),
    { text: "What we asked Apple to change since then", look: "heading" },
    ...plain(
      ourWrites.map(
        ({ at, verb, licenses, eventId, operation }) =>
          `${time(at)}, operation ${operation}: ${verb} ${licenses}, Apple's event ${eventId ?? "not known"}`,
      ),
      "Nothing.",
    ),
    { text: "Claims and contests", look: "heading" },
    ...plain(
      history.map(
        ({ at, what, who, owner }) => `${time(at)} ${what}${owner ? `: ${owner}` : ""} (noted by ${who})`,
      ),
      "None.",
    ),
    { text: "Who did what here", look: "heading" },
    ...plain(
      deeds.map(
        ({ at, action, actorName, requestId }) =>
          `${time(at)} ${action} by ${actorName}, request ${requestId ?? "-"}`,
      ),
      "Nothing.",
    ),
  ];
  return writePdf(`Evidence for ${evidence.location ?? evidence.token}`, lines);
}
