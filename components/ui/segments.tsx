import Link from "next/link";

/** Two or three ways to see the same thing, as links. */
export function Segments({
  label,
  options,
}: {
  label: string;
  options: readonly { label: string; href: string; on: boolean }[];
}) {
  return (
    <nav className="seg" aria-label={label}>
      {options.map((option) => (
        <Link
          key={option.href}
          href={option.href}
          className={option.on ? "is-on" : ""}
          aria-current={option.on ? "true" : undefined}
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
