import { OwnerPicture } from "#components/marks/owner-picture.tsx";
import { AddForm } from "#components/tokens/upload/add-form.tsx";
import { CopyNote } from "#components/tokens/upload/copy-note.tsx";
import { type DialogFrame, Into, UploadLine, type Where } from "#components/tokens/upload/dialog-frame.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import type { Adding } from "#components/tokens/upload/use-adding.ts";
import type { Previewed } from "#components/tokens/upload/use-upload.ts";
import { locationWords } from "#components/tokens/region-names.ts";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#components/ui/count.ts";
import { DialogColumns } from "#components/ui/dialog-body.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { fullTime } from "#components/ui/time-words.ts";
import { WaysOut } from "#components/ui/ways-out.tsx";

interface OwnedFrameProps {
  where: Where;
  upload: Upload;
  previewed: Previewed;
  adding: Adding;
  onClose: () => void;
}

const FORM = "add-foreign-token";

/**
 * Another server, or Apple Configurator, has this location: told with its name. The token can be kept to observe, or to
 * look at what a take-over would cost; either way nothing is written at Apple.
 */
export function ownedFrame({ where, upload, previewed, adding, onClose }: OwnedFrameProps): DialogFrame {
  const { preview, choices } = previewed;
  const { owner, holdings, sibling } = preview;
  const configurator = owner.kind === "configurator";
  const name = nameOf(preview);
  const location = locationWords(preview);
  const metadata = owner.kind === "server" && owner.metadata ? ` (${owner.metadata})` : "";
  const at = fullTime(choices.now, choices.timeZone);
  return {
    title: configurator ? "Apple Configurator has this location" : "Another server owns this location",
    description: <Into where={where} yet="" />,
    width: "wide",
    note: `Apple answered at ${at}. Neither button writes anything to Apple.`,
    actions: (
      <>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form={FORM} kind="ghost" name="register" value="observe" busy={adding.pending}>
          Add to observe only
        </SubmitButton>
        <SubmitButton form={FORM} name="register" value="take-over" busy={adding.pending}>
          Take over…
        </SubmitButton>
      </>
    ),
    children: (
      <DialogColumns
        left={
          <>
            <UploadLine upload={upload} />
            <OwnerPicture
              free={false}
              location={{
                name: location,
                words: holdings ? `location, ${counted(holdings.licenses, "license")}` : "location",
              }}
              owner={{ name, words: "manages it now", icon: configurator ? "laptop" : "server" }}
            >
              <b>{name} does.</b> Apple names it{metadata} as the manager of <b>{location}</b>. Two servers on
              one location lose each other&apos;s licenses. A take-over shows what stands there, and what it
              costs, before anything is written.
            </OwnerPicture>
            <WaysOut
              ways={[
                {
                  icon: configurator ? "laptop" : "mail",
                  title: configurator ? "Free it in Apple Configurator" : "Ask its people",
                  words: configurator
                    ? "On the Mac that uses it, sign Configurator out of this location, or give it a location and a token of its own. The note says which one. Then upload again."
                    : `A note with the location, its id and the time, for whoever runs ${sibling ? "that customer" : name}. They release it there; then upload again.`,
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
          </>
        }
        right={<AddForm id={FORM} previewed={previewed} adding={adding} />}
      />
    ),
  };
}

function nameOf({ sibling, ownerName }: Previewed["preview"]): string {
  if (sibling?.name) return `${sibling.name}, a customer of this installation`;
  return ownerName ?? "A server without a name";
}
