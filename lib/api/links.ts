import "server-only";
import { BASE_PATH } from "#lib/api/answer.ts";
import { env } from "#lib/platform/env.ts";
import { publicAddress } from "#lib/platform/public-address.ts";

/** An address of the console's own pages, for people to open. */
export const consoleLink = (path: string): string => publicAddress(path);

export const apiAddress = (): string => publicAddress(BASE_PATH);

export const requestsPerMinute = (): number => env().API_REQUESTS_PER_MINUTE;
