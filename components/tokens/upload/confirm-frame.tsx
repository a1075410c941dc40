import { AddForm } from "#components/tokens/upload/add-form.tsx";
import { type DialogFrame, Into, UploadLine, type Where } from "#components/tokens/upload/dialog-frame.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import { FreeLocation } from "#components/tokens/upload/free-location.tsx";
import { PreviewFacts } from "#components/tokens/upload/preview-facts.tsx";
import type { Adding } from "#components/tokens/upload/use-adding.ts";
import type { Previewed } from "#components/tokens/upload/use-upload.ts";
import { Button } from "#components/ui/button.tsx";
import { DialogColumns } from "#components/ui/dialog-body.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";

interface ConfirmFrameProps {
  where: Where;
  upload: Upload;
  previewed: Previewed;
  adding: Adding;
  onClose: () => void;
}

const FORM = "add-token";

/** What the token is and who owns its location, beside the few things to decide. */
export function confirmFrame({ where, upload, previewed, adding, onClose }: ConfirmFrameProps): DialogFrame {
  return {
    title: "Add this token?",
    description: <Into where={where} />,
    width: "wide",
    note: "After adding, delete the downloaded file. It is a password, and this console never hands it out again.",
    actions: (
      <>
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton form={FORM} busy={adding.pending}>
          Add token and sync
        </SubmitButton>
      </>
    ),
    children: (
      <DialogColumns
        left={
          <>
            <UploadLine upload={upload} />
            <PreviewFacts {...previewed} />
            <FreeLocation {...previewed} />
          </>
        }
        right={<AddForm id={FORM} previewed={previewed} adding={adding} />}
      />
    ),
  };
}
