import { closeSync, fstatSync, openSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

const LARGEST_BYTES = 10 * 1024 * 1024;

export interface LogFile {
  readonly path: string;
  write(line: string): void;
}

/** Appends lines; past 10 MB the file becomes `.1`, which replaces the one before it. */
export function openLog(folder: string, name: string): LogFile {
  const path = join(folder, `${name}.log`);
  let file = openSync(path, "a", 0o600);
  let size = fstatSync(file).size;
  const rotate = () => {
    closeSync(file);
    renameSync(path, `${path}.1`);
    file = openSync(path, "a", 0o600);
    size = 0;
  };
  return {
    path,
    write(line) {
      if (size > LARGEST_BYTES) rotate();
      size += writeSync(file, `${line}\n`);
    },
  };
}
