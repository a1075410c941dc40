import "server-only";
import { publicAddress } from "#lib/platform/public-address.ts";

/** An address of the console's own pages, for people to open. */
export const consoleLink = (path: string): string => publicAddress(path);
