import { expect, test } from "vitest";
import { parseSetup } from "#scripts/setup/request.ts";

const asked = ["--customer", "Harbor", "--email", "ines@example.org", "--password-stdin"];
const password = () => "correct horse battery\n";

test("the customer, its owner and a first API key are read from the command line, the password from standard input", () => {
  expect(parseSetup([...asked, "--name", "Ines", "--api-key", "terraform"], password)).toEqual({
    request: {
      setUp: {
        customerName: "Harbor",
        email: "ines@example.org",
        memberName: "Ines",
        password: "correct horse battery",
        swatch: 1,
        timeZone: "UTC",
      },
      apiKey: "terraform",
    },
  });
});

test("every mistake is told at once, by the option it was made in", () => {
  const parsed = parseSetup(["--email", "ines", "--password-stdin", "--api-key", " "], () => "short");
  expect(parsed).toEqual({
    mistakes: [
      "--customer: Give the customer a name.",
      "--email: Give an e-mail address, such as ines@example.org.",
      "the password: 12 characters or more.",
      "--api-key: Give the key a name: what will use it?",
    ],
  });
});

test("a password is never taken from the command line", () => {
  expect(parseSetup([...asked, "--password", "x"], password)).toEqual({
    mistakes: [expect.stringContaining("'--password'")],
  });
  expect(parseSetup(asked.slice(0, -1), password)).toEqual({
    mistakes: ["--password-stdin: give the password on standard input, and say so."],
  });
});

test("a reset names the member, and nothing that only a set-up takes", () => {
  const reset = ["--reset-password", "ines@example.org", "--password-stdin"];
  expect(parseSetup(reset, password)).toEqual({
    reset: { email: "ines@example.org", password: "correct horse battery" },
  });
  expect(parseSetup([...reset, "--customer", "Harbor"], password)).toEqual({
    mistakes: ["--reset-password does not go with --customer."],
  });
  expect(parseSetup(reset, () => "short")).toEqual({ mistakes: ["the password: 12 characters or more."] });
});
