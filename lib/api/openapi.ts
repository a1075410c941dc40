import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { BASE_PATH } from "#lib/api/answer.ts";
import type { Endpoint } from "#lib/api/declaration.ts";
import { Problem } from "#lib/api/problem.ts";
import { rolesWith } from "#lib/domain/access/permission.ts";

export type OpenApiDocument = ReturnType<typeof createDocument>;

const description = `Everything that the console does, for programs. Sign in with an API key (Settings, API keys) as a bearer
token; a key works in its organization group and those below it, and \`?group=\` narrows a request to one of these.
Lists page by cursor. Long work answers 202 with an operation to follow. What is refused answers a problem
(RFC 9457) whose \`reason\` is one of a closed list.`;

/** OpenAPI 3.1, from the same shapes that requests and answers are parsed with. */
export function openApiOf(endpoints: readonly Endpoint[]): OpenApiDocument {
  return createDocument(
    {
      openapi: "3.1.1",
      info: { title: "Quartermaster API", version: "1.0.0", description: description.replaceAll("\n", " ") },
      servers: [{ url: BASE_PATH }],
      security: [{ apiKey: [] }],
      tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
      paths: pathsOf(endpoints),
      components: {
        securitySchemes: { apiKey: { type: "http", scheme: "bearer", description: "An API key: `qm_…`" } },
        responses: { Problem: problemResponse },
      },
    },
    { override: plainer },
  );
}

function pathsOf(endpoints: readonly Endpoint[]): ZodOpenApiPathsObject {
  const byPath = Object.entries(Object.groupBy(endpoints, ({ path }) => path));
  return Object.fromEntries(
    byPath.map(([path, all = []]) => [
      path,
      Object.fromEntries(all.map((one) => [one.method.toLowerCase(), operationOf(one)])),
    ]),
  );
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { id, summary, tag, permission } = endpoint;
  return {
    operationId: id,
    summary,
    description: [endpoint.description, permissionSentence(endpoint)].filter(Boolean).join("\n\n"),
    tags: [tag],
    "x-permission": permission,
    requestParams: paramsOf(endpoint),
    ...requestBodyOf(endpoint),
    responses: { [`${endpoint.status}`]: successOf(endpoint), ...problemsOf(endpoint) },
  };
}

function requestBodyOf({ body, upload }: Endpoint) {
  const content = body
    ? { "application/json": { schema: body } }
    : upload && { [upload]: { schema: z.string().meta({ description: "The file itself." }) } };
  return content ? { requestBody: { required: true, content } } : {};
}

const permissionSentence = ({ permission }: Endpoint) =>
  `Needs the permission \`${permission}\`, which these roles have: ${rolesWith(permission).join(", ")}.`;

function paramsOf({ path, query, idempotent }: Endpoint) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => [name, z.uuid()]);
  return {
    ...(names.length > 0 && { path: z.object(Object.fromEntries(names) as Record<string, z.ZodUUID>) }),
    query: z.object({ ...query?.shape, group: GroupParameter }),
    ...(idempotent && { header: z.object({ "Idempotency-Key": IdempotencyKey }) }),
  };
}

const GroupParameter = z
  .uuid()
  .optional()
  .meta({ description: "Work in this organization group: the key's, or one below it." });

const IdempotencyKey = z.string().max(255).optional().meta({
  description:
    "Your own name for this call. Sent again with the same body within a day, it is answered alike and not done twice.",
});

const said: Record<number, string> = {
  200: "Done.",
  201: "Made.",
  202: "Started; follow the operation.",
  204: "Done.",
};

const headerMeaning: Record<string, string> = {
  Location: "Where to ask for what was made or started.",
  Link: "The pages beside this one, as rel=next and rel=prev.",
};

function successOf({ status, shape, headers }: Endpoint) {
  const told = headers.map((name) => [
    name,
    { description: headerMeaning[name] ?? "", schema: { type: "string" } },
  ]);
  return {
    description: said[status] ?? "Done.",
    ...(told.length > 0 && { headers: Object.fromEntries(told) }),
    ...(status !== 204 && { content: { "application/json": { schema: shape } } }),
  };
}

/** Every refusal is a problem; named are the statuses that this endpoint is known to give. */
function problemsOf({ body, upload, idempotent }: Endpoint) {
  const statuses = [
    401,
    403,
    404,
    422,
    429,
    ...(body ? [400] : []),
    ...(body || upload ? [413, 415] : []),
    ...(idempotent ? [409] : []),
  ];
  const problem = { $ref: "#/components/responses/Problem" } as const;
  return Object.fromEntries([...statuses.sort().map(String), "default"].map((status) => [status, problem]));
}

const problemResponse = {
  description: "Refused, and why.",
  content: { "application/problem+json": { schema: Problem } },
};

/** A named format says what its pattern spells out; and answers may gain fields. */
function plainer({ jsonSchema, io }: { jsonSchema: Record<string, unknown>; io: "input" | "output" }): void {
  if ("format" in jsonSchema) delete jsonSchema["pattern"];
  if (io === "output" && jsonSchema["additionalProperties"] === false)
    delete jsonSchema["additionalProperties"];
}
