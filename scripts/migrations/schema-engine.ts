import { readFileSync } from "node:fs";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { z } from "zod";
import { inRoot } from "#scripts/root.ts";

const PROGRAM = inRoot("node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm");

const start = z.custom<() => void>((value) => typeof value === "function");
const setUp = z
  .object({ __wbg_set_wasm: z.custom<(exports: WebAssembly.Exports) => void>() })
  .parse(bindings);

/** The bindings hold one program at a time, so it is loaded once. */
let loaded: Promise<void> | undefined;

/** Prisma's schema engine as WebAssembly: the CLI's own is a program that its makers serve only from their site. */
export async function openSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: { path: string; content: string },
): Promise<bindings.SchemaEngine> {
  await (loaded ??= load());
  return bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

async function load(): Promise<void> {
  const program = await WebAssembly.compile(readFileSync(PROGRAM));
  const { exports } = await WebAssembly.instantiate(program, { "./schema_engine_bg.js": { ...bindings } });
  setUp.__wbg_set_wasm(exports);
  start.parse(exports["__wbindgen_start"])();
}
