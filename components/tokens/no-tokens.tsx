import { Door, Doors } from "#components/layout/doors.tsx";
import { StartDoors } from "#components/setup/start-doors.tsx";
import { PortalHelp } from "#components/tokens/portal-help.tsx";
import { UploadDoor } from "#components/tokens/upload/upload-door.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { NoPermission } from "#components/ui/state-box.tsx";
import type { ReactNode } from "react";

interface NoTokensProps {
  customer: string;
  mayWrite: boolean;
  /** The button that starts a rehearsal, or … */
  rehearse: ReactNode;
  /** … inside one, where its token files are. */
  filesHref?: string | undefined;
}

/** Where the list of tokens would be: how the first one gets here, or where to try it out first. */
export function NoTokens({ customer, mayWrite, rehearse, filesHref }: NoTokensProps) {
  if (!mayWrite)
    return (
      <NoPermission title="No content token yet">
        Tokens appear here once somebody who manages tokens has uploaded one. Your role may look at them.
      </NoPermission>
    );
  if (!filesHref)
    return <StartDoors hasTokens={false} customer={customer} upload={<UploadDoor />} rehearse={rehearse} />;
  return (
    <Doors
      title="Nothing in store yet"
      lead={`${customer} has no content token. Take one of this rehearsal's own files, and drop it on any page.`}
    >
      <Door
        id="door-upload"
        title="Upload a content token"
        words="One file for each location. You see what it holds, and who owns it, before anything is saved."
      >
        <UploadDoor />
        <PortalHelp />
      </Door>
      <Door
        id="door-files"
        title="Files to try"
        words="Valid ones and all others: about to expire, expired, revoked, owned by another server, held by Apple Configurator, read-only, legacy."
      >
        <ButtonLink icon="theater" kind="rehearse" href={filesHref}>
          See the files
        </ButtonLink>
      </Door>
    </Doors>
  );
}
