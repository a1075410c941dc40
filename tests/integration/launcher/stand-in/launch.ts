/** The launcher as it is, with small stand-ins for the programs that it starts. */
import { children, type Surroundings } from "#scripts/launcher/children.ts";
import { launch } from "#scripts/launcher/launch.ts";
import { readSettings } from "#scripts/launcher/settings.ts";
import { stopSignal } from "#scripts/launcher/stop-signal.ts";
import { inRoot } from "#scripts/root.ts";

const program = inRoot("tests/integration/launcher/stand-in/child.ts");
const signal = stopSignal(process.env);
const parts = {
  build: async () => undefined,
  children: (around: Surroundings) =>
    children(around).map((child) => ({ ...child, args: [program, child.name] })),
  tell: (line: string) => console.log(line),
};

try {
  await launch(readSettings("start", process.env), parts, signal);
} catch (error) {
  if (!signal.aborted) {
    console.log(error instanceof Error ? `${error.name}: ${error.message}` : error);
    process.exitCode = 1;
  }
}
process.exit();
