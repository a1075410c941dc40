import { CopyButton } from "#components/ui/copy-button.tsx";

/** A command to copy as it stands. */
export function Command({ text, what }: { text: string; what: string }) {
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken py-2 pr-2 pl-3">
      <pre
        className="grow overflow-x-auto font-mono text-small text-ink-2"
        tabIndex={0}
        role="group"
        aria-label={`Command: ${what}`}
      >
        {text}
      </pre>
      <span className="flex-none pt-1">
        <CopyButton text={text} what={`the command: ${what}`} />
      </span>
    </div>
  );
}
