export interface DiffLine {
  sign: "+" | "-" | " ";
  text: string;
}

/** Before and after, a line each. */
export function Diff({ title, lines }: { title: string; lines: readonly DiffLine[] }) {
  const looks = { "+": "diff-a", "-": "diff-d", " ": "diff-s" } as const;
  return (
    <div className="diff" role="group" aria-label="Before and after">
      <p className="diff-h">{title}</p>
      {lines.map(({ sign, text }, at) => (
        <p key={at} className={looks[sign]}>
          {sign === "-" ? "−" : sign}
          {sign === " " ? "" : " "}
          {text}
        </p>
      ))}
    </div>
  );
}
