import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";
import { buttonClass, type ButtonLook } from "#components/ui/button-class.ts";

interface ButtonLinkProps extends Omit<ComponentProps<typeof Link>, "className">, ButtonLook {
  icon?: IconName | undefined;
  after?: ReactNode | undefined;
}

/** Looks like a button, goes somewhere. For a download write `<ButtonLink href=… download prefetch={false}>`. */
export function ButtonLink({ kind, size, block, icon, after, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass({ kind, size, block })}>
      {icon && <Icon name={icon} size={size === "sm" ? 14 : 16} />}
      <span>{children}</span>
      {after}
    </Link>
  );
}
