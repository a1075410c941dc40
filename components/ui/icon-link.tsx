import Link from "next/link";
import type { ComponentProps } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

interface IconLinkProps extends Omit<ComponentProps<typeof Link>, "className" | "children"> {
  icon: IconName;
  label: string;
  framed?: boolean | undefined;
}

export function IconLink({ icon, label, framed, ...rest }: IconLinkProps) {
  return (
    <Link
      {...rest}
      className={framed ? "icon-btn icon-btn-framed" : "icon-btn"}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </Link>
  );
}
