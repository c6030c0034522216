// Migrations to measure with: always the same ones, written by number.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the inputs into an empty folder; the paths it answers with lie in it. */
export function writeInputs(folder) {
  const one = join(folder, "one", "V1__accounts.sql");
  write(one, three(1));
  const files = join(folder, "files");
  for (let n = 1; n <= 200; n++) write(join(files, `V${n}__change_${n}.sql`), three(n));
  const script = join(folder, "script", "V1__everything.sql");
  write(script, Array.from({ length: 1_700 }, (_, n) => three(n + 1)).join(""));
  return { one, files, script, history: writeHistory(join(folder, "history")) };
}

/** A repository that has come to 3,000 migrations, and a change that adds one more. */
function writeHistory(folder) {
  for (let n = 1; n <= 3_000; n++) write(join(folder, "db", "migration", `V${n}__change_${n}.sql`), step(n));
  const git = (...args) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=Bench", "-c", "user.email=bench@example.com", ...args], {
      stdio: "ignore",
    });
  git("init", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--message=Three thousand migrations");
  git("switch", "--create=change");
  write(
    join(folder, "db", "migration", "V3001__change_3001.sql"),
    "ALTER TABLE table_1 ALTER COLUMN name SET NOT NULL;\n",
  );
  git("add", "--all");
  git("commit", "--message=One more");
  return folder;
}

/** Three statements of different kinds, of which one is unsafe. */
function three(n) {
  return `SET lock_timeout = '5s';
ALTER TABLE orders_${n} ADD COLUMN note_${n} text NOT NULL DEFAULT '';
CREATE INDEX orders_${n}_note ON orders_${n} (note_${n});
`;
}

/** 300 tables come into being, and then change. */
function step(n) {
  const table = `table_${(n % 300) + 1}`;
  if (n <= 300)
    return `CREATE TABLE table_${n} (id bigint PRIMARY KEY, name text, created_at timestamptz NOT NULL DEFAULT now());\n`;
  if (n % 3 === 0) return `ALTER TABLE ${table} ADD COLUMN c_${n} integer;\n`;
  if (n % 3 === 1) return `CREATE INDEX CONCURRENTLY i_${n} ON ${table} (created_at, name);\n`;
  return `ALTER TABLE ${table} ADD CONSTRAINT k_${n} CHECK (id > ${n}) NOT VALID;\n`;
}

function write(file, text) {
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
}
