import { type DialogFrame, UploadLine } from "#components/tokens/upload/dialog-frame.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import type { Refused } from "#components/tokens/upload/use-upload.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { Mono } from "#components/ui/serial.tsx";
import { wholeDate } from "#components/ui/time-words.ts";

interface MismatchFrameProps {
  upload: Upload;
  refused: Refused;
  onInstead: (upload: Upload) => void;
  onClose: () => void;
}

/** The file is for another location: what it does fit, and a button for that. */
export function mismatchFrame({ upload, refused, onInstead, onClose }: MismatchFrameProps): DialogFrame {
  const { wanted, wantedLocation, location, locationId, organization, name, fitsHere } = refused.facts;
  const { wantedLocationId, wantedOrganization, wantedExpiresAt, expiresAt: expires } = refused.facts;
  return {
    title: wanted ? `This file does not renew ${wanted}` : "This file is for another location",
    description: "It is for another location. Nothing was changed.",
    width: "mid",
    note: wantedLocation && `For ${wanted}, download the file of the location ${wantedLocation}.`,
    actions: (
      <>
        <Button onClick={onClose}>Close</Button>
        <Instead {...{ upload, refused, onInstead, onClose }} />
      </>
    ),
    children: (
      <DialogBody>
        <UploadLine upload={upload} words="read, not stored" />
        <table className="compare">
          <caption className="vh">The file against the token you wanted to renew</caption>
          <thead>
            <tr>
              <th>
                <span className="vh">Fact</span>
              </th>
              <th>You wanted to renew</th>
              <th>The file is for</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Location</th>
              <td>{wantedLocation ?? wanted ?? ""}</td>
              <td>
                <b>{location ?? "Legacy (account)"}</b>
              </td>
            </tr>
            <tr>
              <th scope="row">Location id</th>
              <td>{wantedLocationId && <Mono>{String(wantedLocationId)}</Mono>}</td>
              <td>
                <Mono>{String(locationId ?? "")}</Mono>
              </td>
            </tr>
            <tr>
              <th scope="row">Organization</th>
              <td>{wantedOrganization}</td>
              <td>{organization}</td>
            </tr>
            {expires && (
              <tr>
                <th scope="row">Expires</th>
                <td>{wantedExpiresAt && wholeDate(new Date(wantedExpiresAt), "UTC")}</td>
                <td>{wholeDate(new Date(expires), "UTC")}</td>
              </tr>
            )}
          </tbody>
        </table>
        <Callout tone="accent" icon="corner-down-right" live>
          <p>
            {name ? (
              <>
                <b>It fits {name}.</b>{" "}
                {fitsHere === "yes"
                  ? "You can renew that instead."
                  : "That token is managed in another group."}
              </>
            ) : (
              <>
                <b>It fits no token here.</b> You can add it as a new one.
              </>
            )}
          </p>
        </Callout>
      </DialogBody>
    ),
  };
}

function Instead({ upload, refused, onInstead, onClose }: MismatchFrameProps) {
  const { name, tokenId, groupId, fitsHere } = refused.facts;
  if (name && fitsHere !== "yes")
    return (
      <ButtonLink kind="primary" href={`/groups/${groupId}/tokens/${tokenId}/renew`} onClick={onClose}>
        Go to its group
      </ButtonLink>
    );
  return (
    <Button kind="primary" onClick={() => onInstead(upload)}>
      {name ? `Renew ${name} instead` : "Add as a new token"}
    </Button>
  );
}
