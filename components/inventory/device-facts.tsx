import { placeOf } from "#components/inventory/place-of.ts";
import { enrollmentWord, platformWord, sourceWord } from "#components/inventory/words.ts";
import type { Fact } from "#components/ui/fact-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { GroupOption } from "#components/ui/group-field.tsx";
import type { DeviceRecord } from "#lib/features/inventory/queries.ts";

/** What is known of a device, beside its licenses. */
export function deviceFacts(
  device: DeviceRecord,
  groups: readonly GroupOption[],
  clock: Clock,
): (Fact | false)[] {
  const { model, platform, osVersion, enrollment, source, createdAt, updatedAt } = device;
  return [
    { term: "Belongs to", value: placeOf(device, groups) },
    { term: "Platform", value: [platformWord(platform), osVersion].filter(Boolean).join(" ") },
    model !== null && { term: "Model", value: model },
    {
      term: "Enrollment",
      value: enrollmentWord(enrollment),
      ...(enrollment === "user" && { second: "takes no device licenses" }),
    },
    {
      term: "Source",
      value: sourceWord(source),
      second: <Changed at={updatedAt} added={createdAt} clock={clock} />,
    },
  ];
}

/** When a record came, or last changed. */
export function Changed({ at, added, clock }: { at: Date; added: Date; clock: Clock }) {
  const word = at.getTime() === added.getTime() ? "added" : "changed";
  return (
    <>
      {word} <Time at={at} clock={clock} />
    </>
  );
}
