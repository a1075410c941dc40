import { parseArgs } from "node:util";
import { z } from "zod";
import { ResetPassword, SetUp } from "#lib/features/setup/schemas.ts";

export const USAGE = `npm run setup -- --customer NAME --email ADDRESS --password-stdin [--name NAME] [--api-key NAME]

  --customer NAME     the first customer: the top organization group
  --email ADDRESS     of its owner, who signs in with it
  --name NAME         the owner's; what stands before the @ otherwise
  --password-stdin    reads the owner's password from standard input, where nobody looks over a shoulder
  --api-key NAME      makes a first API key (role admin, for the whole customer) and prints it, alone, on standard output

npm run setup -- --reset-password ADDRESS --password-stdin

  gives a member who is here already another password, and ends all of their sessions

It ends with 0 when it is done, 1 when something is in the way, 2 when it was asked wrongly, 3 when it is refused.`;

export interface SetupRequest {
  setUp: SetUp;
  /** The name of the API key to make. */
  apiKey: string | undefined;
}

export type Parsed = { request: SetupRequest } | { reset: ResetPassword } | { mistakes: string[] };

const FLAGS: Record<string, string> = {
  customerName: "--customer",
  email: "--email",
  memberName: "--name",
  password: "the password",
};
const keyName = z.string().trim().min(1, "Give the key a name: what will use it?").max(120).optional();

/** What the command line asks for; the password comes from `readPassword` only when it says so. */
export function parseSetup(args: readonly string[], readPassword: () => string): Parsed {
  const options = readOptions(args);
  if (typeof options === "string") return { mistakes: [options] };
  if (!options["password-stdin"])
    return { mistakes: ["--password-stdin: give the password on standard input, and say so."] };
  if (options["reset-password"] !== undefined) return parseReset(options, readPassword);
  const setUp = SetUp.safeParse({
    customerName: options.customer ?? "",
    email: options.email ?? "",
    memberName: options.name,
    password: readPassword().replace(/\r?\n$/, ""),
  });
  const apiKey = keyName.safeParse(options["api-key"]);
  if (setUp.success && apiKey.success) return { request: { setUp: setUp.data, apiKey: apiKey.data } };
  const issues = [...(setUp.error?.issues ?? []), ...(apiKey.error?.issues ?? [])];
  return {
    mistakes: issues.map(({ path, message }) => `${FLAGS[String(path[0])] ?? "--api-key"}: ${message}`),
  };
}

function parseReset(options: Record<string, unknown>, readPassword: () => string): Parsed {
  const others = Object.keys(options).filter(
    (name) => name !== "reset-password" && name !== "password-stdin",
  );
  if (others.length > 0) return { mistakes: [`--reset-password does not go with --${others[0]}.`] };
  const email = options["reset-password"];
  const reset = ResetPassword.safeParse({ email, password: readPassword().replace(/\r?\n$/, "") });
  if (reset.success) return { reset: reset.data };
  return {
    mistakes: reset.error.issues.map(
      ({ path, message }) => `${path[0] === "email" ? "--reset-password" : "the password"}: ${message}`,
    ),
  };
}

function readOptions(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    const options = {
      customer: text, email: text, name: text, "api-key": text, "reset-password": text,
    } as const; // prettier-ignore
    return parseArgs({ args: [...args], options: { ...options, "password-stdin": { type: "boolean" } } })
      .values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
