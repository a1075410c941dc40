import { createHmac } from "node:crypto";
import plist from "plist";
import { readCommand, type CommandQueue } from "#lib/mdm-emulator/queue.ts";

export interface Asked {
  method: string;
  path: string;
  text: string;
  authorization: string;
}

export interface Told {
  status: number;
  body: unknown;
}

/** What the two servers do differently. */
export interface Dialect {
  user: string;
  /** Which address takes commands for whom; null for an address it does not have. */
  answer(asked: Asked, queue: CommandQueue, isKnown: (channel: string) => boolean, push: Push): Told | null;
  sign(key: string, body: string): Record<string, string>;
}

/** Why the device could not be woken; null where it could. */
export type Push = string | null;

export const nanoMdm: Dialect = {
  user: "nanomdm",
  answer({ path, text }, queue, isKnown, push) {
    if (path === "/v1/pushcert") return { status: 500, body: { error: "topic not found" } };
    const channel = /^\/v1\/enqueue\/([^/]+)$/.exec(path)?.[1];
    if (channel === undefined) return null;
    const given = readCommand(text);
    if (typeof given === "string") return { status: 500, body: { command_error: given } };
    const named = { command_uuid: given.uuid, request_type: given.command.RequestType };
    const id = decodeURIComponent(channel);
    const refused = !isKnown(id) ? "unknown enrollment id" : !queue.add(id, text, given) ? "duplicate" : null;
    if (refused !== null)
      return { status: 500, body: { status: { [id]: { command_error: refused } }, ...named } };
    const pushed = push === null ? { push_result: "0B1C2D3E" } : { push_error: push };
    return { status: push === null ? 200 : 500, body: { status: { [id]: pushed }, ...named } };
  },
  sign: (key, body) => ({
    "x-hmac-signature": createHmac("sha256", key).update(body).digest("base64"),
  }),
};

export const microMdm: Dialect = {
  user: "micromdm",
  answer({ method, path, text }, queue) {
    const channel = /^\/v1\/commands\/([^/]+)$/.exec(path)?.[1];
    if (channel === undefined) return null;
    const udid = decodeURIComponent(channel);
    if (method === "GET") return { status: 200, body: { commands: waitingFor(queue, udid) } };
    const given = readCommand(text);
    if (typeof given === "string") return { status: 500, body: { error: given } };
    queue.add(udid, text, given);
    const payload = Buffer.from(text).toString("base64");
    const command = { request_type: given.command.RequestType };
    return { status: 201, body: { payload: { udid, command_uuid: given.uuid, command, payload } } };
  },
  sign: () => ({}),
};

const waitingFor = (queue: CommandQueue, udid: string) =>
  queue.waiting
    .filter(({ channel }) => channel === udid)
    .map(({ uuid, text }) => ({ uuid, payload: Buffer.from(text).toString("base64") }));

export const base64Plist = (payload: plist.PlistObject): string =>
  Buffer.from(plist.build(payload)).toString("base64");
