import { RenewalFacts } from "#components/renewal/renewal-facts.tsx";
import type { Renewing } from "#components/renewal/use-renewing.ts";
import { type DialogFrame, UploadLine } from "#components/tokens/upload/dialog-frame.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import type { PreviewedRenewal } from "#components/tokens/upload/use-upload.ts";
import { Button } from "#components/ui/button.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

interface RenewFrameProps {
  upload: Upload;
  renewal: PreviewedRenewal;
  renewing: Renewing;
  onClose: () => void;
}

const FORM = "renew-token";

/** Which token a file renews, and what that moves. */
export function renewFrame({ upload, renewal, renewing, onClose }: RenewFrameProps): DialogFrame {
  const { preview } = renewal;
  return {
    title: `Renew ${preview.name}?`,
    description: "The file is of its location, and Apple takes it. Nothing has been changed yet.",
    width: "mid",
    note: "Afterwards, delete the downloaded file. It is a password, and this console never hands it out again.",
    actions: (
      <>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form={FORM} busy={renewing.pending}>
          Renew
        </SubmitButton>
      </>
    ),
    children: (
      <DialogBody>
        <UploadLine upload={upload} />
        <RenewalFacts {...renewal} />
        <form id={FORM} {...renewing.form}>
          <input type="hidden" name="token" value={preview.tokenId} />
        </form>
      </DialogBody>
    ),
  };
}
