import { PortalHelp } from "#components/tokens/portal-help.tsx";
import { wordingFor } from "#components/refusal-wording.ts";
import { type DialogFrame, Into, UploadLine, type Where } from "#components/tokens/upload/dialog-frame.tsx";
import type { Upload } from "#components/tokens/upload/handed-over.ts";
import type { Refused } from "#components/tokens/upload/use-upload.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { DialogBody } from "#components/ui/dialog-body.tsx";
import type { Reason } from "#lib/refusal.ts";

interface RefusedFrameProps {
  where: Where;
  upload: Upload | null;
  refused: Refused;
  /** "/groups/…/tokens" */
  path: string;
  onPick: () => void;
  onAgain: (upload: Upload) => void;
  onClose: () => void;
}

/** What the same file may get another answer to a moment later. */
const passing: readonly Reason[] = [
  "apple-unreachable",
  "apple-busy",
  "apple-throttled",
  "emulator-unreachable",
];

/** Where another download is the way out, the way to it is shown. */
const wantsDownload: readonly Reason[] = [
  "token-file-empty",
  "token-file-html",
  "token-file-not-base64",
  "token-file-truncated",
  "token-file-not-json",
  "token-file-not-object",
  "token-file-field-missing",
  "token-file-field-empty",
  "token-file-date-unreadable",
  "token-expired",
  "token-revoked",
  "token-unknown-to-apple",
];

const unfit = { tone: "critical", icon: "octagon-exclamation-point" } as const;
const known = { tone: "notice", icon: "info" } as const;

/** Why this is not added, in its own words, and what to do instead. */
export function refusedFrame(props: RefusedFrameProps): DialogFrame {
  const { where, upload, refused, onClose } = props;
  const { title, text } = wordingFor(refused.reason, refused.facts);
  const isHere = refused.reason === "token-already-here" || refused.reason === "location-already-here";
  return {
    title: title.replace(/[.]$/, ""),
    description: <Into where={where} yet="" />,
    width: "mid",
    actions: (
      <>
        <Button onClick={onClose}>Close</Button>
        <WayOut {...props} />
      </>
    ),
    children: (
      <DialogBody>
        {upload && <UploadLine upload={upload} words="not stored" />}
        <Callout {...(isHere ? known : unfit)} live>
          <p>{text}</p>
        </Callout>
        {wantsDownload.includes(refused.reason) && <PortalHelp />}
      </DialogBody>
    ),
  };
}

function WayOut({ refused, upload, path, onPick, onAgain, onClose }: RefusedFrameProps) {
  const { tokenId, name, groupId } = refused.facts;
  if (refused.reason === "renew-elsewhere")
    return (
      <ButtonLink kind="primary" href={`/groups/${groupId}/tokens/${tokenId}/renew`} onClick={onClose}>
        Go to its group
      </ButtonLink>
    );
  if (typeof tokenId === "string")
    return (
      <ButtonLink kind="primary" href={`${path}/${tokenId}`} onClick={onClose}>
        Open {name}
      </ButtonLink>
    );
  if (upload && passing.includes(refused.reason))
    return (
      <Button kind="primary" onClick={() => onAgain(upload)}>
        Ask again
      </Button>
    );
  return (
    <Button kind="primary" onClick={onPick}>
      Choose another file
    </Button>
  );
}
