import "server-only";
import type pg from "pg";
import { database } from "#lib/data/client.ts";

/** Counters of guesses and requests, shared by all web processes: keys and numbers, no customer's content. */
export const rateLimitPool = (): pg.Pool => database().pool;
