import { expect, test } from "vitest";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

const sources = projectFiles().filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path));
const withActions = sources.filter((path) => /["']use server["']/.test(read(path)));

/** The functions of lib/actions that a file imports: each of them asks who is calling and what for. */
function doors(code: string): string[] {
  const imports = code.matchAll(/import \{([^}]+)\} from "#lib\/actions\/[\w-]*action\.ts"/g);
  return [...imports].flatMap(([, names = ""]) => names.split(",").map((name) => name.trim()));
}

function strayExports(path: string): string[] {
  const code = read(path);
  const opened = doors(code);
  return code
    .split("\n")
    .filter((line) => line.startsWith("export"))
    .filter((line) => {
      const door = line.match(/^export const \w+Action = (\w+)\(/)?.[1];
      return door === undefined || !opened.includes(door);
    });
}

test("browsers reach the server only through whole files of actions, each behind the door that asks who may", () => {
  expect(withActions.filter((path) => !read(path).startsWith('"use server";\n'))).toEqual([]);
  expect(withActions.flatMap((path) => strayExports(path).map((line) => `${path}: ${line}`))).toEqual([]);
});
