/** A sentence whose `words between backticks` are code. */
export function Coded({ children }: { children: string }) {
  return children.split("`").map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <code key={at} className="font-mono text-small">
        {part}
      </code>
    ),
  );
}
