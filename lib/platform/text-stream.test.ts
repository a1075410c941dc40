import { expect, test } from "vitest";
import { textStream } from "#lib/platform/text-stream.ts";

test("a text streams piece by piece, and whoever stops reading stops the writing", async () => {
  const written: string[] = [];
  async function* pieces() {
    try {
      for (const piece of ["Zürich,", "1\n", "Oslo,2\n"]) {
        written.push(piece);
        yield piece;
      }
    } finally {
      written.push("stopped");
    }
  }
  expect(await new Response(textStream(pieces())).text()).toBe("Zürich,1\nOslo,2\n");

  written.length = 0;
  const reader = textStream(pieces()).getReader();
  await reader.read();
  await reader.cancel();
  expect(written.at(-1)).toBe("stopped");
  expect(written).not.toContain("Oslo,2\n");
});
