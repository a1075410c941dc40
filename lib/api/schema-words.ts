import { choicesOf, type JsonSchema, shapeName, typesOf } from "#lib/api/json-schema.ts";

const FEW = 8;

const formats: Record<string, string> = {
  uuid: "id",
  "date-time": "time, ISO 8601",
  date: "date",
  email: "e-mail address",
  uri: "address",
};

const plain: Record<string, string> = { string: "text", boolean: "true or false", null: "null" };

/** What a value may be, in words: "id or null", "list of Group", "owner | admin". */
export function typeWords(schema: JsonSchema): string {
  const name = shapeName(schema);
  if (name) return name;
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return valueWords(schema.enum);
  const choices = choicesOf(schema);
  if (choices.length > 0) return [...new Set(choices.map(typeWords))].join(" or ");
  return typesOf(schema)
    .map((type) => oneType(type, schema))
    .join(" or ");
}

function oneType(type: string, { format, items }: JsonSchema): string {
  if (type === "array") return items ? `list of ${typeWords(items)}` : "list";
  if (type === "string" && format) return formats[format] ?? format;
  return plain[type] ?? type;
}

function valueWords(values: readonly unknown[]): string {
  const words = values.slice(0, FEW).map(String).join(" | ");
  return values.length > FEW ? `${words} | … (${values.length})` : words;
}

export interface FieldWords {
  /** With dots: `page.next`, `holders[].serial`. */
  name: string;
  type: string;
  /** The shape it is made of, to look up. */
  shape: string | null;
  required: boolean;
  description: string;
}

/** An object's fields, and those of the objects inside it that have no name of their own. */
export function fieldWords(schema: JsonSchema, before = ""): FieldWords[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = before + key;
    const inner = innerObject(field);
    const itself = {
      name,
      type: typeWords(field),
      shape: shapeIn(field),
      required: required.has(key),
      description: field.description ?? "",
    };
    return inner ? [itself, ...fieldWords(inner.schema, `${name}${inner.sign}.`)] : [itself];
  });
}

function innerObject(schema: JsonSchema): { schema: JsonSchema; sign: string } | null {
  if (schema.properties) return { schema, sign: "" };
  if (schema.items?.properties) return { schema: schema.items, sign: "[]" };
  const choice = choicesOf(schema).find(({ properties }) => properties);
  return choice ? { schema: choice, sign: "" } : null;
}

/** The named shape that a value is, or is a list of, or may be. */
export function shapeIn(schema: JsonSchema): string | null {
  const inside = [schema, ...(schema.items ? [schema.items] : []), ...choicesOf(schema)];
  return inside.map(shapeName).find((name) => name !== null) ?? null;
}
