import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import { IconLink } from "#components/ui/icon-link.tsx";
import { count } from "#components/ui/count.ts";

interface TopToolsProps {
  running?: { count: number; href: string };
  /** An IconButton or IconLink, left out for who may not. */
  upload?: ReactNode | undefined;
  helpHref?: string | undefined;
  noticesHref?: string | undefined;
  /** AccountMenu. */
  account: ReactNode;
}

/** What runs, upload, help, and who is signed in. */
export function TopTools({ running, upload, helpHref, noticesHref, account }: TopToolsProps) {
  return (
    <>
      {running && running.count > 0 && (
        <Link className="running" href={running.href}>
          <Icon name="loader" size={15} />
          <span>{count(running.count)} running</span>
        </Link>
      )}
      {upload}
      {noticesHref && <IconLink icon="bell" label="Notices" href={noticesHref} />}
      {helpHref && <IconLink icon="circle-question-mark" label="Help" href={helpHref} />}
      {account}
    </>
  );
}
