import { z } from "zod";
import { type Connection, exchange } from "#lib/mdm/connection.ts";
import { MdmTrouble } from "#lib/mdm/trouble.ts";

export const XML = "application/xml; charset=utf-8";

export const basic = (user: string, key: string | null): string =>
  `Basic ${Buffer.from(`${user}:${key ?? ""}`).toString("base64")}`;

/** Whoever stands before the server answered for it: what it did is not known. */
export const isGateway = (status: number): boolean => status >= 500;

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const Version = z.object({ version: z.string().max(200) });

/** Both servers tell it at the same place. */
export async function versionOf(connection: Connection, authorization: string): Promise<string> {
  const { status, text } = await exchange(connection, {
    method: "GET",
    path: "/version",
    headers: { authorization },
  });
  if (status === 401 || status === 403) throw new MdmTrouble("key-refused");
  const told = status === 200 ? Version.safeParse(jsonOf(text)).data : undefined;
  if (!told) throw new MdmTrouble("not-understood", `HTTP ${status}`);
  return told.version;
}
