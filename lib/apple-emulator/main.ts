import { createEmulator } from "#lib/apple-emulator/emulator.ts";

const { EMULATOR_PORT, EMULATOR_HOST, EMULATOR_SNAPSHOTS, EMULATOR_CONTROL_KEY, EMULATOR_PRESET } =
  process.env;

const emulator = await createEmulator({
  port: Number(EMULATOR_PORT ?? 4747),
  host: EMULATOR_HOST ?? "127.0.0.1",
  snapshotFolder: EMULATOR_SNAPSHOTS,
  controlKey: EMULATOR_CONTROL_KEY,
  preset: EMULATOR_PRESET === "empty" || EMULATOR_PRESET === "big" ? EMULATOR_PRESET : "rehearsal",
});

process.stdout.write(`Apple emulator at ${emulator.url}\n`);

let leaving = false;
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    if (leaving) return;
    leaving = true;
    void emulator.close().then(() => process.exit(0));
  });
}
