import { Icon } from "#components/marks/icon.tsx";

/** A file that was handed over: its name, size, and what became of it. */
export function FileLine({ name, words }: { name: string; words: string }) {
  return (
    <p className="file">
      <Icon name="file-key" />
      <b>{name}</b>
      <span className="muted">{words}</span>
    </p>
  );
}
