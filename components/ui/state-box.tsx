import type { ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { Mono } from "#components/ui/serial.tsx";

interface StateBoxProps {
  icon: IconName;
  title: string;
  children?: ReactNode | undefined;
  /** Where the page has no other heading. */
  alone?: boolean | undefined;
  /** One thing to do. */
  action?: ReactNode | undefined;
  live?: boolean | undefined;
}

function StateBox({ icon, title, children, action, live, alone }: StateBoxProps) {
  const Heading = alone ? "h1" : "h2";
  return (
    <div className="states states-one">
      <div className="state" role={live ? "alert" : undefined}>
        <Icon name={icon} size={22} />
        <Heading className="state-h">{title}</Heading>
        {children && <p>{children}</p>}
        {action && <div>{action}</div>}
      </div>
    </div>
  );
}

/** What will be here, why it is not, one thing to do. */
export function EmptyState({
  icon = "package-open",
  ...rest
}: Omit<StateBoxProps, "icon" | "live"> & { icon?: IconName | undefined }) {
  return <StateBox icon={icon} {...rest} />;
}

/** A list that the filter leaves empty. */
export function NoMatch({
  title,
  filter,
  action,
}: {
  title: string;
  filter: ReactNode;
  action?: ReactNode | undefined;
}) {
  return (
    <StateBox icon="search-x" title={title} action={action}>
      {filter}
    </StateBox>
  );
}

/** What could not be read, why, and the number to give to whoever looks into it. */
export function ErrorState({
  requestId,
  children,
  ...rest
}: Omit<StateBoxProps, "icon"> & { requestId?: string | undefined }) {
  return (
    <StateBox icon="unplug" live {...rest}>
      {children}
      {requestId && (
        <>
          {" "}
          <Mono copy="request number">{requestId}</Mono>
        </>
      )}
    </StateBox>
  );
}

/** Not a fault: who keeps it, and who can let the reader in. */
export function NoPermission({
  title = "Not yours to see",
  children,
  action,
}: Omit<StateBoxProps, "icon" | "title"> & { title?: string | undefined }) {
  return (
    <StateBox icon="lock" title={title} action={action}>
      {children}
    </StateBox>
  );
}
