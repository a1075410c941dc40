import { Coded } from "#components/api/coded.tsx";
import { FieldList, type ShownField } from "#components/api/field-list.tsx";
import { shapeAnchor } from "#components/api/shape-link.tsx";

export interface ShownShape {
  name: string;
  description: string;
  fields: readonly ShownField[];
}

/** A shape that answers are made of. */
export function ShapeEntry({ shape: { name, description, fields } }: { shape: ShownShape }) {
  const id = shapeAnchor(name);
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="scroll-mt-16 border-t border-rule pt-4 pb-6">
      <h3 id={`${id}-title`} className="font-mono text-table font-semibold">
        {name}
      </h3>
      {description && (
        <p className="mt-1 text-ink-2">
          <Coded>{description}</Coded>
        </p>
      )}
      <FieldList label={`Fields of ${name}`} fields={fields} />
    </article>
  );
}
