import { expect, test } from "vitest";
import { projectFiles, read } from "#tests/architecture/source-files.ts";

/** What a browser can do and a program cannot, each with its reason. */
const forPeopleAlone: Record<string, string> = {
  saveSettings: "a key has no account",
  changePassword: "a key has no account",
  confirmPassword: "a key has no password",
  renameSelf: "a key has no account",
  endSession: "a key has no session",
  endOtherSessions: "a key has no session",
  sendTest: "a key has no e-mail address",
  startRehearsal: "only the member who starts one is let in",
};

/** The functions that a file takes from features; types and shapes begin with a capital. */
const verbsIn = (path: string) =>
  [...read(path).matchAll(/import \{([^}]*)\} from "#lib\/features\/[\w/-]+\.ts"/g)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => /^[a-z]/.test(name) && !name.startsWith("type "));

const files = projectFiles("app");
const inBrowser = files.filter((path) => /^app\/\(console\)\/.*actions\.ts$/.test(path)).flatMap(verbsIn);
const inApi = new Set(files.filter((path) => path.startsWith("app/api/v1/endpoints/")).flatMap(verbsIn));
const isPath = (name: string) => name.endsWith("Path") || name.endsWith("Choices");

test("what a member can do in the console, a program can do over the API", () => {
  const missing = inBrowser.filter((verb) => !inApi.has(verb) && !(verb in forPeopleAlone) && !isPath(verb));
  expect([...new Set(missing)]).toEqual([]);
});

test("no exception is for a verb that is gone, or that the API has by now", () => {
  expect(Object.keys(forPeopleAlone).filter((verb) => !inBrowser.includes(verb) || inApi.has(verb))).toEqual(
    [],
  );
});
