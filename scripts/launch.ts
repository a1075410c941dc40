import { buildIfStale, generateIfStale } from "#scripts/launcher/build.ts";
import { children } from "#scripts/launcher/children.ts";
import { launch } from "#scripts/launcher/launch.ts";
import { readSettings } from "#scripts/launcher/settings.ts";
import { stopSignal } from "#scripts/launcher/stop-signal.ts";
import { Problem } from "#scripts/problem.ts";

const tell = (line: string) => console.log(line);
const signal = stopSignal(process.env);

try {
  const settings = readSettings(process.argv[2], process.env);
  const build = settings.mode === "dev" ? generateIfStale : (stop: AbortSignal) => buildIfStale(tell, stop);
  await launch(settings, { build, children, tell }, signal);
} catch (error) {
  if (!signal.aborted) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
process.exit();
