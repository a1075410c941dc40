export interface ButtonLook {
  /** Primary once a view; danger only on the last click, danger-quiet before it. */
  kind?: "primary" | "danger" | "danger-quiet" | "ghost" | "rehearse" | undefined;
  /** 26 px in rows, 32 px as a rule, 40 px to decide. */
  size?: "sm" | "lg" | undefined;
  block?: boolean | undefined;
}

export function buttonClass({ kind, size, block }: ButtonLook): string {
  return ["btn", kind && `btn-${kind}`, size && `btn-${size}`, block && "btn-block"]
    .filter(Boolean)
    .join(" ");
}
