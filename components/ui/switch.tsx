import type { ComponentProps } from "react";

/** Only for what takes effect at once. */
export function Switch(props: Omit<ComponentProps<"input">, "className" | "type" | "role">) {
  return <input {...props} type="checkbox" role="switch" className="switch" />;
}
