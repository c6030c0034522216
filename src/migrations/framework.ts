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
   * Files beside them that it must read: the ones that name its folder (`atlas.hcl`), give the order
   * (`sqitch.plan`, `meta/_journal.json`) or a file's options (`metadata.toml`, `V1__x.sql.conf`).
   */
  readonly companions?: readonly string[];
  /** A file that is only found here is certain; without one, several frameworks may claim a path. */
  readonly markers?: readonly string[];

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
}

/** One around each file, one around all files that are pending, or none. */
export type TransactionScope = "file" | "pending" | "none";

export interface MigrationFile {
  readonly path: string;
  readonly text: string;
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
}
