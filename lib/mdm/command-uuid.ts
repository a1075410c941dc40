import { randomUUID } from "node:crypto";

const PREFIX = "quartermaster-";

/** A server tells of everybody's commands: ours are known by how they begin. */
export const commandUuid = (): string => `${PREFIX}${randomUUID()}`;

export const isOurs = (uuid: string): boolean => uuid.startsWith(PREFIX);
