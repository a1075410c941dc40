import { z } from "zod";

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Apple's addresses: https, or plain http on this machine (an emulator, a test). */
const appleAddress = z.url().refine(
  (text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  },
  { message: "must be https, or http on a loopback address" },
);

/** Its message names the variable alone: a proxy's address may hold a password. */
const proxyAddress = z.string().refine((text) => URL.parse(text)?.protocol.match(/^https?:$/), {
  message: "must be an address such as http://proxy.example.com:3128",
});

const Environment = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().min(1),
  APP_ROLE: z.string().default("quartermaster_app"),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  DATA_DIR: z.string().default(".data"),
  ENCRYPTION_KEY: z.string().optional(),
  ENCRYPTION_KEY_FILE: z.string().optional(),
  AUTH_SECRET: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().default(3000),
  APPLE_API_URL: appleAddress.default("https://vpp.itunes.apple.com/mdm/v2"),
  APPLE_LOOKUP_URL: appleAddress.default("https://itunes.apple.com/lookup"),
  APPLE_CONTENT_METADATA_URL: appleAddress.default(
    "https://uclient-api.itunes.apple.com/WebObjects/MZStorePlatform.woa/wa/lookup",
  ),
  APPLE_EMULATOR_URL: z.url().optional(),
  EMULATOR_CONTROL_KEY: z.string().optional(),
  HTTPS_PROXY: proxyAddress.optional(),
  HTTP_PROXY: proxyAddress.optional(),
  NO_PROXY: z.string().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default("Quartermaster <quartermaster@localhost>"),
  WEBHOOK_PRIVATE_NETWORKS: z.enum(["refuse", "allow"]).default("refuse"),
  MDM_ALLOWED_HOSTS: z.string().optional(),
  TRUST_PROXY: z.enum(["on", "off"]).default("off"),
  API_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  WORKER: z.enum(["on", "inline", "off"]).default("on"),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(8),
  INVITATIONS_PER_MINUTE: z.coerce.number().int().min(1).default(300),
  EVENT_POLL_SECONDS: z.coerce.number().min(1).default(30),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Environment = z.output<typeof Environment>;

let parsed: Environment | undefined;

/** The environment, read once. Throws with every variable that is wrong. */
export function env(): Environment {
  if (parsed) return parsed;
  const filled = { ...set(small()), ...set(process.env) };
  const result = Environment.safeParse(filled);
  if (!result.success) throw new Error(`The environment is not usable:\n${z.prettifyError(result.error)}`);
  return (parsed = result.data);
}

/** An empty variable counts as one that is not there. */
function set(variables: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

/** Proxies are told in small letters, too; capitals go before them. */
function small(): Record<string, string | undefined> {
  const { https_proxy, http_proxy, no_proxy } = process.env;
  return { HTTPS_PROXY: https_proxy, HTTP_PROXY: http_proxy, NO_PROXY: no_proxy };
}

/** The variables a program understands, for the README's table to be checked against. */
export const environmentNames = Object.keys(Environment.shape);
