import type { Option, Parsed } from "./options.ts";

/** What a command may touch: the door gives it, a test gives its own. */
export interface Console {
  readonly cwd: string;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly now: Date;
  out(text: string): void;
  /** For people while they wait, never for programs. */
  progress(text: string): void;
  stdin(): Promise<Uint8Array>;
  write(file: string, text: string): Promise<void>;
}

export interface Command {
  readonly name: string;
  /** `[PATH...]` */
  readonly arguments: string;
  readonly summary: string;
  readonly description?: string;
  readonly options: readonly Option[];
  /** The exit status. */
  run(parsed: Parsed, console: Console): Promise<number>;
}
