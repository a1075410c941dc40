import { choicesOf, type JsonSchema, shapeName, typesOf } from "#lib/api/json-schema.ts";

export type Shapes = Readonly<Record<string, JsonSchema>>;

const ID = "3f0c7a52-5d1e-4c7b-9a67-2f6c1f1f9b10";
const byFormat: Record<string, string> = {
  uuid: ID,
  "date-time": "2026-11-20T16:56:00.000Z",
  date: "2026-11-20",
  email: "ines@example.org",
};

/** A value of this shape to start from: what must be given, and nothing else. */
export function exampleOf(schema: JsonSchema, shapes: Shapes): unknown {
  const named = shapes[shapeName(schema) ?? ""];
  if (named) return exampleOf(named, shapes);
  const [given] = [schema.example, schema.default, schema.const, schema.enum?.[0]].filter(
    (one) => one !== undefined,
  );
  if (given !== undefined) return given;
  const [choice] = choicesOf(schema);
  return choice ? exampleOf(choice, shapes) : ofType(schema, shapes);
}

function ofType(schema: JsonSchema, shapes: Shapes): unknown {
  switch (typesOf(schema)[0]) {
    case "object":
      return Object.fromEntries(
        requiredFields(schema).map(([name, field]) => [name, exampleOf(field, shapes)]),
      );
    case "array":
      return schema.items ? [exampleOf(schema.items, shapes)] : [];
    case "string":
      return byFormat[schema.format ?? ""] ?? "…";
    case "boolean":
      return true;
    case "integer":
    case "number":
      return 1;
    default:
      return null;
  }
}

function requiredFields({ properties = {}, required = [] }: JsonSchema): [string, JsonSchema][] {
  const all = Object.entries(properties);
  const needed = all.filter(([name]) => required.includes(name));
  return needed.length > 0 ? needed : all;
}
