import {
  type DialogFrame,
  Into,
  UploadLine,
  type Where,
  Working,
} from "#components/tokens/upload/dialog-frame.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import { Button } from "#components/ui/button.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";

interface FrameProps {
  where: Where;
  upload: Upload;
  onClose: () => void;
}

export function readingFrame({ where, upload, onClose }: FrameProps): DialogFrame {
  return {
    title: "Reading this token",
    description: <Into where={where} />,
    width: "mid",
    actions: <Button onClick={onClose}>Cancel</Button>,
    children: (
      <DialogBody>
        <UploadLine upload={upload} />
        <Working>Asking Apple whose location it is, and who manages it</Working>
      </DialogBody>
    ),
  };
}

/** This console's own server did not answer, so nobody knows what the file is. */
export function unheardFrame({
  where,
  upload,
  onClose,
  onAgain,
}: FrameProps & { onAgain: () => void }): DialogFrame {
  return {
    title: "This server did not answer",
    description: <Into where={where} yet="" />,
    width: "mid",
    actions: (
      <>
        <Button onClick={onClose}>Close</Button>
        <Button kind="primary" onClick={onAgain}>
          Read it again
        </Button>
      </>
    ),
    children: (
      <DialogBody>
        <UploadLine upload={upload} />
        <p>The connection broke, or the server is starting again. The file is still here.</p>
      </DialogBody>
    ),
  };
}
