const SHOWN = 3;

/** Which tokens carry a title: the first three by their letters, the rest as a number. */
export function TokenStack({ tokens }: { tokens: readonly { letters: string; name: string }[] }) {
  const rest = tokens.length - SHOWN;
  return (
    <span className="stack" title={tokens.map(({ name }) => name).join(", ")}>
      {tokens.slice(0, SHOWN).map(({ letters, name }) => (
        <span key={name} className="tk">
          {letters}
        </span>
      ))}
      {rest > 0 && <span className="stack-n">+{rest}</span>}
    </span>
  );
}
