import { expect, test } from "vitest";
import { routeTable } from "#lib/api/route-table.ts";

const id = "0b6f1a52-8d0e-4f3c-9a67-2f6c1f1f9b10";
const find = routeTable([
  { method: "GET", path: "/tokens" },
  { method: "GET", path: "/tokens/{tokenId}" },
  { method: "PATCH", path: "/tokens/{tokenId}" },
  { method: "POST", path: "/tokens/{tokenId}/sync" },
  { method: "POST", path: "/tokens/preview" },
]);

const methodsAt = (path: string) => {
  const place = find(path);
  return place && [...place.routes.keys()];
};

test.each([
  ["/tokens", ["GET"]],
  [`/tokens/${id}`, ["GET", "PATCH"]],
  [`/tokens/${id}/sync`, ["POST"]],
  ["/tokens/preview", ["POST"]],
])("%s is a place of the API", (path, methods) => {
  expect(methodsAt(path)).toEqual(methods);
});

test.each([
  "",
  "/",
  "/nothing",
  "/tokens/",
  "//tokens",
  "/Tokens",
  "/tokens/12",
  "/tokens/%00",
  `/tokens/${id}/`,
  `/tokens/${id}/sync/more`,
  "/tokens/{tokenId}",
])("%j is not there, like any unknown path", (path) => {
  expect(find(path)).toBeNull();
});

test("an id is the same in capitals", () => {
  expect(find(`/tokens/${id.toUpperCase()}/sync`)?.params).toEqual({ tokenId: id });
});
