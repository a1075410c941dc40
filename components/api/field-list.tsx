import { Coded } from "#components/api/coded.tsx";
import { ShapeLink } from "#components/api/shape-link.tsx";

export interface ShownField {
  name: string;
  type: string;
  shape: string | null;
  required: boolean;
  description: string;
  /** Where a request has it: path, query, header, body. */
  place?: string | undefined;
}

/** Fields of a request or of a shape, an entry each. */
export function FieldList({ label, fields }: { label: string; fields: readonly ShownField[] }) {
  if (fields.length === 0) return null;
  return (
    <div role="group" aria-label={label} className="mt-3 border-t border-rule-strong">
      <dl>
        {fields.map((field) => (
          <Entry key={`${field.place ?? ""} ${field.name}`} field={field} />
        ))}
      </dl>
    </div>
  );
}

function Entry({ field: { name, type, shape, required, description, place } }: { field: ShownField }) {
  return (
    <div className="grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[260px_minmax(0,1fr)]">
      <dt>
        <code className="font-mono text-small break-all">{name}</code>
        {place && <span className="second">{required ? `${place}, needed` : place}</span>}
      </dt>
      <dd className="text-ink-2">
        <ShapeLink type={type} shape={shape} />
        {description && (
          <span className="second">
            <Coded>{description}</Coded>
          </span>
        )}
      </dd>
    </div>
  );
}
