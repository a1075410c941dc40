import { OwnerPicture } from "#components/marks/owner-picture.tsx";
import { type DialogFrame, Into, UploadLine, type Where } from "#components/tokens/upload/dialog-frame.tsx";
import { CopyNote } from "#components/tokens/upload/copy-note.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import type { Previewed } from "#components/tokens/upload/use-upload.ts";
import { locationWords } from "#components/tokens/region-names.ts";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { fullTime } from "#components/ui/time-words.ts";
import { WaysOut } from "#components/ui/ways-out.tsx";

interface OwnedFrameProps {
  where: Where;
  upload: Upload;
  previewed: Previewed;
  onClose: () => void;
}

/** Another server, or Apple Configurator, has this location: told with its name, and nothing is written. */
export function ownedFrame({ where, upload, previewed, onClose }: OwnedFrameProps): DialogFrame {
  const { preview, choices } = previewed;
  const { owner, holdings } = preview;
  const configurator = owner.kind === "configurator";
  const name = preview.ownerName ?? "A server without a name";
  const location = locationWords(preview);
  const metadata = owner.kind === "server" && owner.metadata ? ` (${owner.metadata})` : "";
  const at = fullTime(choices.now, choices.timeZone);
  return {
    title: configurator ? "Apple Configurator has this location" : "Another server owns this location",
    description: <Into where={where} yet="" />,
    width: "mid",
    note: `Apple answered at ${at}.`,
    actions: <Button onClick={onClose}>Close</Button>,
    children: (
      <DialogBody>
        <UploadLine upload={upload} />
        <OwnerPicture
          free={false}
          location={{
            name: location,
            words: holdings ? `location, ${counted(holdings.licenses, "license")}` : "location",
          }}
          owner={{ name, words: "manages it now", icon: configurator ? "laptop" : "server" }}
        >
          <b>{name} does.</b> Apple names it{metadata} as the manager of <b>{location}</b>. Two servers on one
          location lose each other&apos;s licenses, so this one stays out.
        </OwnerPicture>
        <WaysOut
          ways={[
            {
              icon: configurator ? "laptop" : "mail",
              title: configurator ? "Free it in Apple Configurator" : "Ask its people",
              words: configurator
                ? "On the Mac that uses it, sign Configurator out of this location, or give it a location of its own. The note says which one. Then upload again."
                : `A note with the location, its id and the time, for whoever runs ${name}. They release it there; then upload again.`,
              action: (
                <CopyNote
                  text={[
                    `${name}${metadata} manages the location “${location}” (id ${preview.uId}) of ${preview.organization}, as Apple said on ${at}.`,
                    `We would like to manage it with ${choices.ourName}. Please release it there and tell us; we then add its content token.`,
                  ].join("\n")}
                />
              ),
            },
          ]}
        />
      </DialogBody>
    ),
  };
}
