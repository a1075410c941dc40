import type { ComponentProps, ReactNode } from "react";
import { buttonClass, type ButtonLook } from "#components/ui/button-class.ts";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

export interface ButtonProps extends Omit<ComponentProps<"button">, "className">, ButtonLook {
  icon?: IconName | undefined;
  after?: ReactNode | undefined;
  busy?: boolean | undefined;
}

/** A verb with its object. Busy keeps width and words, and only looks busy: SubmitButton also swallows clicks. */
export function Button({ kind, size, block, icon, after, busy, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, size, block })}
      aria-busy={busy || undefined}
    >
      {icon && <Icon name={busy ? "loader" : icon} size={size === "sm" ? 14 : 16} />}
      <span>{children}</span>
      {after}
    </button>
  );
}
