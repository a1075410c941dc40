import { Callout } from "#components/ui/callout.tsx";
import { listed } from "#components/wordings/wording.ts";

/** Filter words that mean nothing here are said, not passed over. */
export function UnknownWords({ words, keys }: { words: readonly string[]; keys: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Callout tone="notice" icon="funnel">
      <p>
        <b>Not understood: {listed(words)}.</b> This list knows {listed(keys.map((key) => `${key}:`))}.
      </p>
    </Callout>
  );
}
