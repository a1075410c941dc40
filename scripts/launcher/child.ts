/** A row of the launcher's table: one process that has to run for as long as the launcher does. */
export interface Child {
  name: string;
  /** Arguments of our own Node. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** How long it may take to finish its work when asked to stop. */
  patienceMs: number;
  /** Everything it says belongs on the terminal, not its warnings alone. */
  talks?: boolean;
}

/** Where children leave their traces. */
export interface Place {
  dataDir: string;
  logFolder: string;
  tell(line: string): void;
}
