import { Coded } from "#components/api/coded.tsx";
import { Command } from "#components/api/command.tsx";
import { FieldList, type ShownField } from "#components/api/field-list.tsx";
import { ShapeLink } from "#components/api/shape-link.tsx";
import { Chip } from "#components/marks/chip.tsx";

export interface ShownEndpoint {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: readonly string[];
  fields: readonly ShownField[];
  answer: { status: string; says: string; type: string; shape: string | null };
  curl: string;
}

/** One call: what it does, what it takes, what it answers, and a command to start from. */
export function EndpointEntry({ endpoint }: { endpoint: ShownEndpoint }) {
  const { id, method, path, summary, description, fields, answer, curl } = endpoint;
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="scroll-mt-16 border-t border-rule pt-4 pb-6">
      <h3 id={`${id}-title`} className="text-body font-semibold">
        {summary}
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <Chip tone="line">{method}</Chip>
        <code className="font-mono text-table break-all">{path}</code>
      </p>
      {description.map((paragraph) => (
        <p key={paragraph} className="mt-2 max-w-[780px] text-ink-2">
          <Coded>{paragraph}</Coded>
        </p>
      ))}
      <FieldList label={`What ${id} takes`} fields={fields} />
      <p className="mt-3 mb-3 text-ink-2">
        <b className="font-semibold text-ink">{answer.status}</b> {answer.says} Answers{" "}
        <ShapeLink type={answer.type} shape={answer.shape} />.
      </p>
      <Command text={curl} what={summary} />
    </article>
  );
}
