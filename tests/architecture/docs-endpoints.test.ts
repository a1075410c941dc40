import { expect, test } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

const documents = ["README.md", ...projectFiles("docs").filter((path) => path.endsWith(".md"))];
const known = new Set(endpoints.map(({ method, path }) => `${method} ${path}`));

test("every endpoint that a document names exists", () => {
  const named = documents.flatMap((document) =>
    [...read(document).matchAll(/`(GET|POST|PUT|PATCH|DELETE) (?:\/api\/v1)?(\/[^`\s]*)`/g)].map(
      ([, method = "", path = ""]) => ({ document, endpoint: `${method} ${path}` }),
    ),
  );
  expect(named).not.toEqual([]);
  expect(named.filter(({ endpoint }) => !known.has(endpoint))).toEqual([]);
});
