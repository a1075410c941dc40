import type { ComponentProps } from "react";
import { Icon } from "#components/marks/icon.tsx";
import type { IconName } from "#components/marks/icon-shapes.ts";

interface IconButtonProps extends Omit<ComponentProps<"button">, "className" | "children"> {
  icon: IconName;
  label: string;
  framed?: boolean | undefined;
  onlyPhone?: boolean | undefined;
}

export function IconButton({ icon, label, framed, onlyPhone, ...rest }: IconButtonProps) {
  const look = ["icon-btn", framed && "icon-btn-framed", onlyPhone && "only-phone"].filter(Boolean).join(" ");
  return (
    <button type="button" {...rest} className={look} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
