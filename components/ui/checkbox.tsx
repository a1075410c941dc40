import type { ComponentProps, ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "className" | "type">;

/** 16 px seen, 28 px hit. Give it a label, or an `aria-label` where a row names it. */
export function Checkbox(props: CheckboxProps) {
  return <input {...props} type="checkbox" className="check" />;
}

/** A checkbox with its word and, below, what it means. */
export function CheckRow({
  id,
  label,
  children,
  ...input
}: CheckboxProps & { id: string; label: ReactNode }) {
  return (
    <div className="check-row">
      <Checkbox name={id} {...input} id={id} aria-describedby={children ? `${id}-h` : undefined} />
      <div>
        <label htmlFor={id}>{label}</label>
        {children && <p id={`${id}-h`}>{children}</p>}
      </div>
    </div>
  );
}
