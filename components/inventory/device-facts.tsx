import Link from "next/link";
import { placeOf } from "#components/inventory/place-of.ts";
import { enrollmentWord, platformWord, sourceWord } from "#components/inventory/words.ts";
import type { Fact } from "#components/ui/fact-list.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { GroupOption } from "#components/ui/group-field.tsx";
import type { MdmIds } from "#lib/features/holders/queries.ts";
import type { DeviceRecord } from "#lib/features/inventory/queries.ts";

/** What is known of a device, beside its licenses. */
export function deviceFacts(
  device: DeviceRecord,
  groups: readonly GroupOption[],
  clock: Clock,
  { base, ids }: { base: string; ids: MdmIds },
): (Fact | false)[] {
  const { model, platform, osVersion, enrollment, source, createdAt, updatedAt, lastSeenAt } = device;
  return [
    { term: "Belongs to", value: placeOf(device, groups) },
    { term: "Platform", value: [platformWord(platform), osVersion].filter(Boolean).join(" ") },
    model !== null && { term: "Model", value: model },
    {
      term: "Enrollment",
      value: enrollmentWord(enrollment),
      ...(enrollment === "user" && { second: "takes no device licenses" }),
    },
    { term: "Owner", value: <Owner device={device} base={base} /> },
    lastSeenAt !== null && { term: "Last seen", value: <Time at={lastSeenAt} clock={clock} /> },
    idFact("UDID", ids.udid),
    idFact("Enrollment ID", ids.enrollmentId),
    idFact("User channel", ids.userChannelId),
    {
      term: "Source",
      value: sourceWord(source),
      second: <Changed at={updatedAt} added={createdAt} clock={clock} />,
    },
  ];
}

function Owner({ device, base }: { device: DeviceRecord; base: string }) {
  const { ownerId, ownerName } = device;
  if (ownerId === null) return "Nobody";
  return ownerName === null ? (
    "Somebody out of reach"
  ) : (
    <Link href={`${base}/people/${ownerId}`}>{ownerName}</Link>
  );
}

/** Under which id a management server knows it. */
const idFact = (term: string, id: string | null): Fact | false =>
  id !== null && { term, value: <Mono copy="id">{id}</Mono> };

/** When a record came, or last changed. */
export function Changed({ at, added, clock }: { at: Date; added: Date; clock: Clock }) {
  const word = at.getTime() === added.getTime() ? "added" : "changed";
  return (
    <>
      {word} <Time at={at} clock={clock} />
    </>
  );
}
