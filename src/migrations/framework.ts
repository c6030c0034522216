/**
 * What a migration is written in: how its files are found, put in order, and cut into the part that goes up
 * and the part that goes down. It knows nothing of databases or rules.
 */
export interface Framework {
  readonly id: string;
  readonly title: string;
  /** The page of its manual that the facts below rest on. */
  readonly docs: string;
  /** Globs of its migration files, when nothing in the repository says otherwise. */
  readonly files: readonly string[];
  /**
   * Paths of files beside a migration that it reads, where they exist: those that give the order (`sqitch.plan`,
   * `meta/_journal.json`), its options (`V1__x.sql.conf`, `metadata.toml`), its down part, or the tool (`Cargo.toml`).
   */
  companions?(path: string): readonly string[];
  /** Files, seen from the root folder, that are only found here: they make every `files` of that folder certain. */
  readonly markers?: readonly string[];
  /** The folder whose migrations run together, in one order; without it, the file's own. */
  root?(path: string): string;

  /** Whose transaction a migration runs in, unless the file itself says otherwise. */
  readonly transaction: TransactionScope;
  /** How to leave the transaction, said to the reader: "put `-- +goose NO TRANSACTION` on the first line". */
  readonly optOut: string;

  /** Reads one file. `undefined`: not one of mine after all, whatever its path says. */
  read(file: MigrationFile, companions: ReadonlyMap<string, string>): MigrationScript | undefined;
  /** The order in which the files run; without it, by path. */
  order?(paths: readonly string[], companions: ReadonlyMap<string, string>): readonly string[];
  /** The version in a path, as far as order and duplicates go: `20240102030405`, `1.2`; `undefined`: none. */
  version?(path: string): string | undefined;
  /** How its runner knows what has run, and what it does when that changed; without it, it runs whatever has not. */
  readonly runner?: Runner;
}

export interface Runner {
  /** By what a migration that ran is known again. */
  readonly identity: "version" | "name" | "version-and-name";
  /** A new file that sorts before one that ran: refused, passed over for ever, or run all the same. */
  readonly lateFile: "refused" | "skipped" | "runs";
  /** The text of a file that ran has changed, were it by a space: refused, said, or never noticed. */
  readonly editedFile: "refused" | "warned" | "ignored";
}

/** One around each file, one around all files that are pending, or none. */
export type TransactionScope = "file" | "pending" | "none";

export interface MigrationFile {
  readonly path: string;
  readonly text: string;
  /** A person said that it is one of this framework: a usual name or a manifest is not asked for. */
  readonly certain?: boolean;
}

/**
 * The SQL of a file, section by section. Each text is as long as the file, with everything that does not
 * belong to it blanked out, so that an offset is the file's own.
 */
export interface MigrationScript {
  readonly up: string;
  readonly down?: string;
  readonly transaction: TransactionScope;
  /** Said by the file: it runs again whenever it changes (Flyway `R__`, sqitch rework). */
  readonly repeatable?: boolean;
  /** Where `down` stands when it is a file of its own; its offsets are that file's. */
  readonly downPath?: string;
  /** Migrations that share the file, each with a transaction and an identity of its own (Liquibase changesets). */
  readonly parts?: readonly MigrationPart[];
  /** The engine that the folder says it is for, in the words of its framework: `postgresql`, `sqlite`. */
  readonly engine?: string;
  /** Something about it that could not be read and was guessed: the order, when the journal is broken. */
  readonly guessed?: string;
}

export interface MigrationPart extends MigrationScript {
  /** Unique in the file: `alice:12`. */
  readonly id: string;
}
