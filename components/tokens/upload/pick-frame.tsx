import { PasteForm } from "#components/tokens/upload/paste-form.tsx";
import { PortalHelp } from "#components/tokens/portal-help.tsx";
import { type DialogFrame, Into, type Where } from "#components/tokens/upload/dialog-frame.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import { Button } from "#components/ui/button.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import { DropZone } from "#components/ui/drop-zone.tsx";

interface PickFrameProps {
  where: Where;
  paste: boolean;
  onUpload: (upload: Upload) => void;
  onPaste: () => void;
  onClose: () => void;
}

/** Asks for a token: a file, or its text. */
export function pickFrame({ where, paste, onUpload, onPaste, onClose }: PickFrameProps): DialogFrame {
  const form = "paste-token";
  return {
    title: paste ? "Paste a content token" : "Upload a content token",
    description: <Into where={where} />,
    actions: (
      <>
        <Button onClick={onClose}>Cancel</Button>
        {paste && (
          <Button kind="primary" type="submit" form={form}>
            Read it
          </Button>
        )}
      </>
    ),
    children: (
      <DialogBody>
        {paste ? (
          <PasteForm id={form} onText={(text) => onUpload({ text })} />
        ) : (
          <div className="pick">
            <DropZone onFile={(file) => onUpload({ file })} onPaste={onPaste} accept=".vpptoken,.txt">
              <b>Drop a .vpptoken file here</b>, or anywhere on any page
            </DropZone>
            <PortalHelp />
          </div>
        )}
      </DialogBody>
    ),
  };
}
