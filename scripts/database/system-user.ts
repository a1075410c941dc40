import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Problem } from "#scripts/problem.ts";

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** Whom PostgreSQL runs as when we are root, which it refuses to be; undefined when we are not root. */
export function databaseUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n").map(parse);
  const user = users.find(({ name }) => name === "postgres") ?? users.find(({ name }) => name === "nobody");
  if (user) return user;
  throw new Problem(
    "PostgreSQL refuses to run as root, and this machine has neither a user postgres nor a user nobody.",
    "Start as an ordinary user, create one of the two, or set DATABASE_URL to a database of your own.",
  );
}

/** The part of a spawn's options that makes it run as the user. */
export const as = (user: SystemUser | undefined): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {};

export const canEnter = (folder: string, user: SystemUser | undefined): boolean =>
  !user || spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], as(user)).status === 0;

function parse(line: string): SystemUser {
  const [name = "", , uid, gid] = line.split(":");
  return { name, uid: Number(uid), gid: Number(gid) };
}
