type Step = () => void | Promise<void>;

/** What has to be undone, last thing first, come what may. */
export class Cleanup {
  readonly #steps: Step[] = [];
  readonly #tell: (line: string) => void;

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  add(step: Step): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (error) {
        this.#tell(`While stopping: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}
