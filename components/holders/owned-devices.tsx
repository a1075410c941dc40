import Link from "next/link";
import { enrollmentWord, platformIcon, platformWord } from "#components/inventory/words.ts";
import { Section } from "#components/layout/section.tsx";
import { LineList } from "#components/ui/line-list.tsx";
import { type Clock, Time } from "#components/ui/time.tsx";
import type { OwnedDevice } from "#lib/features/holders/queries.ts";

interface OwnedDevicesProps {
  devices: readonly OwnedDevice[];
  base: string;
  clock: Clock;
}

/** The devices of a person, each with when it was last heard of. */
export function OwnedDevices({ devices, base, clock }: OwnedDevicesProps) {
  return (
    <Section id="devices" title="Devices" figure={devices.length}>
      {devices.length === 0 ? (
        <p className="note">No device in reach belongs to this person.</p>
      ) : (
        <LineList
          lines={devices.map(({ id, name, serial, platform, osVersion, enrollment, lastSeenAt }) => ({
            id,
            icon: platformIcon(platform),
            name: <Link href={`${base}/devices/${id}`}>{name}</Link>,
            second: (
              <>
                {[serial, [platformWord(platform), osVersion].filter(Boolean).join(" ")].join(" · ")}
                {enrollment === "user" && ` · ${enrollmentWord(enrollment)} enrollment`}
                {lastSeenAt && (
                  <>
                    {" · seen "}
                    <Time at={lastSeenAt} clock={clock} />
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
    </Section>
  );
}
