import { expect, test } from "vitest";
import { isRowId } from "#lib/domain/row-id.ts";

test.each([
  ["0b53ad3f-7f9d-4b87-8f37-6a1f4a1f7c11", true],
  ["0B53AD3F-7F9D-4B87-8F37-6A1F4A1F7C11", false],
  ["settings", false],
  ["", false],
])("%j can name a row: %s", (text, can) => {
  expect(isRowId(text)).toBe(can);
});
