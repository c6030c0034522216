import { expect, test } from "vitest";
import { judgeSql } from "../judge-sql.ts";

const given = "CREATE TABLE users (id bigint PRIMARY KEY, name text, email text, score int, plan text, data json);";

function recipeOf(unsafe: string) {
  const steps = judgeSql(unsafe, { given }).migrations[0]!.steps;
  return steps.find(({ operation }) => operation.kind === "update")!.recipe;
}

const unending = {
  "a value that counts on the one before": "UPDATE users SET score = score + 1;",
  "two columns that change places": "UPDATE users SET name = email, email = name;",
  "a column from another that it changes too": "UPDATE users SET name = lower(email), email = upper(email);",
  "a value that is another each time": "UPDATE users SET name = md5(random()::text);",
  "a function that nobody knows here": "UPDATE users SET name = nickname(email);",
  "nothing but a moment": "UPDATE users SET plan = now();",
  "a default, which no condition can name": "UPDATE users SET plan = DEFAULT;",
  "several columns at once": "UPDATE users SET (name, email) = ('a', 'b');",
  "behind a WITH": "WITH x AS (SELECT 1) UPDATE users SET plan = 'free';",
  "text that grows": "UPDATE users SET name = concat(name, '!');",
  "a function that has more to do each time": "UPDATE users SET name = lower(replace(name, 'aa', 'a'));",
  "a variable of a block": "DO $$ DECLARE p text := 'x'; BEGIN UPDATE users SET plan = p; END $$;",
};

test.each(Object.entries(unending))("is no recipe: %s", (_, unsafe) => {
  expect(recipeOf(unsafe)).toBeUndefined();
});

const ending: Readonly<Record<string, readonly [unsafe: string, condition: string]>> = {
  "a word between quotes is no clause": [
    "UPDATE users SET name = 'set from where', \"plan\" = 'it''s' WHERE score::text = ' returning ';",
    "score::text = ' returning ' AND (name IS DISTINCT FROM 'set from where' OR plan IS DISTINCT FROM 'it''s')",
  ],
  "a comparison has a FROM of its own": [
    "UPDATE users SET plan = CASE WHEN name IS DISTINCT FROM email THEN 'a' ELSE 'b' END -- why\nWHERE score > 1 -- not all\n;",
    "score > 1 AND plan IS DISTINCT FROM (CASE WHEN name IS DISTINCT FROM email THEN 'a' ELSE 'b' END)",
  ],
  "an own OR stays together": [
    "UPDATE ONLY users u SET plan = NULL WHERE u.score = 1 OR u.score = 2;",
    "(u.score = 1 OR u.score = 2) AND u.plan IS DISTINCT FROM NULL",
  ],
};

test.each(Object.entries(ending))("ends when nothing is left to do: %s", (_, [unsafe, condition]) => {
  expect(recipeOf(unsafe)!.steps[0]!.sql![0]).toContain(`WHERE ${condition} LIMIT`);
});
