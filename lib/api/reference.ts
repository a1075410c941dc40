import { z } from "zod";
import { curlOf } from "#lib/api/curl.ts";
import { exampleOf, type Shapes } from "#lib/api/example.ts";
import { JsonSchema } from "#lib/api/json-schema.ts";
import { type FieldWords, fieldWords, shapeIn, typeWords } from "#lib/api/schema-words.ts";

const Content = z.looseObject({ schema: JsonSchema });
const Parameter = z.looseObject({
  in: z.string(),
  name: z.string(),
  required: z.boolean().optional(),
  schema: JsonSchema,
  description: z.string().optional(),
});
const Operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(Parameter).default([]),
  requestBody: z.looseObject({ content: z.record(z.string(), Content) }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string().optional(), content: z.record(z.string(), Content).optional() }),
  ),
});
type Operation = z.output<typeof Operation>;

const OpenApi = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), JsonSchema) }),
});

/** Every call has it; the page tells it once. */
const GROUP = "group";

export interface ReferenceField extends FieldWords {
  place: "path" | "query" | "header" | "body";
}

export interface ReferenceEntry {
  id: string;
  method: string;
  path: string;
  summary: string;
  /** Paragraphs. */
  description: string[];
  fields: ReferenceField[];
  answer: { status: string; says: string; type: string; shape: string | null };
  /** A command to start from. */
  curl: string;
}

export interface Reference {
  sections: { tag: string; entries: ReferenceEntry[] }[];
  shapes: { name: string; description: string; fields: FieldWords[] }[];
}

/** The OpenAPI document as a page shows it. The API's address stands in the commands. */
export function referenceOf(document: unknown, address: string): Reference {
  const { paths, components } = OpenApi.parse(JSON.parse(JSON.stringify(document)));
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: operation.tags[0] ?? "",
      entry: entryOf(method.toUpperCase(), path, operation, address, components.schemas),
    })),
  );
  const byTag = Map.groupBy(entries, ({ tag }) => tag);
  return {
    sections: [...byTag].map(([tag, all]) => ({ tag, entries: all.map(({ entry }) => entry) })),
    shapes: Object.entries(components.schemas)
      .map(([name, shape]) => ({ name, description: shape.description ?? "", fields: fieldWords(shape) }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  };
}

function entryOf(
  method: string,
  path: string,
  operation: Operation,
  address: string,
  shapes: Shapes,
): ReferenceEntry {
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const schema = content?.schema;
  const needed = operation.parameters.filter((one) => one.in === "query" && one.required);
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    description: operation.description.split("\n\n"),
    fields: [
      ...operation.parameters.filter(({ name }) => name !== GROUP).map(parameterWords),
      ...(schema ? bodyWords(schema, shapes) : []),
    ],
    answer: answerWords(operation),
    curl: curlOf({
      method,
      address,
      path,
      query: Object.fromEntries(needed.map((one) => [one.name, String(exampleOf(one.schema, shapes))])),
      content: type && schema ? { type, body: exampleOf(schema, shapes) } : null,
    }),
  };
}

function parameterWords({
  in: place,
  name,
  required = false,
  schema,
  description,
}: z.output<typeof Parameter>): ReferenceField {
  const words = { name, type: typeWords(schema), shape: shapeIn(schema), required };
  return {
    ...words,
    place: place as ReferenceField["place"],
    description: description ?? schema.description ?? "",
  };
}

function bodyWords(body: JsonSchema, shapes: Shapes): ReferenceField[] {
  const named = shapes[shapeIn(body) ?? ""] ?? body;
  return fieldWords(named).map((field) => ({ ...field, place: "body" }));
}

function answerWords({ responses }: Operation): ReferenceEntry["answer"] {
  const [status = "", answer] = Object.entries(responses).find(([code]) => code.startsWith("2")) ?? [];
  const schema = answer?.content?.["application/json"]?.schema;
  const row = schema?.properties?.["data"];
  const shown = row ?? schema;
  return {
    status,
    says: answer?.description ?? "",
    type: shown ? typeWords(shown) : "nothing",
    shape: shown ? shapeIn(shown) : null,
  };
}
