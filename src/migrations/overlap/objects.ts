import type { Answers, OverlapContext } from "../overlap.ts";
import { added, removed, renamed, tightened, unnoticed } from "./answers.ts";

/** Types, sequences, functions, schemas, extensions. */
export const objectAnswers = {
  "create-enum": added,
  // There is no DROP VALUE. https://www.postgresql.org/docs/current/sql-altertype.html
  "add-enum-value": (_, { schema }) =>
    (schema.type(_.type)?.origin ?? "deployed") === "deployed" ? { ...added, rollback: "irreversible" } : added,
  "rename-enum-value": ({ type, value }, { schema }) =>
    isNew(schema.type(type)) ? added : renamed(`statements with the literal '${value}' fail with 22P02`),
  "create-type": added,
  "create-domain": added,
  "alter-domain": ({ type, change }) => {
    switch (change) {
      case "add-check":
      case "set-not-null":
        return tightened(`writes that violate \`${type}\` fail with 23514 or 23502`);
      case "drop-not-null":
      case "drop-constraint":
        return added;
      case "validate":
      case "default":
      case "other":
        return unnoticed;
    }
  },
  "alter-type": { ...added, oldCode: "unknown" },
  "drop-type": ({ type, cascade }, context) =>
    isNew(context.schema.type(type)) || isSwapped(type, context) || (!cascade && isMadeAgain(type, context))
      ? unnoticed
      : removed(`statements that name the type \`${type}\` fail with 42704`, cascade ? "loses-data" : "clean"),
  "rename-type": ({ type }, context) =>
    isNew(context.schema.type(type)) || isMadeAgain(type, context)
      ? added
      : renamed(`casts to \`${type}\` fail with 42704`),
  "create-sequence": added,
  "alter-sequence": unnoticed,
  "drop-sequence": ({ sequence }, { schema }) =>
    isNew(schema.sequence(sequence)) ? unnoticed : removed(`nextval('${sequence}') fails with 42P01`),
  "create-function": added,
  "alter-function": unnoticed,
  "drop-function": (operation, context) => {
    const known = context.schema.functions(operation.function);
    const comesBack = context.followedBy(
      (later) => later.kind === "create-function" && later.function === operation.function,
    );
    if (comesBack || (known.length > 0 && known.every(isNew))) return added;
    // Nothing but a trigger can call it (0A000), and with one left it would not go (2BP01).
    if (known.length > 0 && known.every(({ returns }) => returns === "trigger")) return unnoticed;
    return removed(`calls of \`${operation.function}\` fail with 42883`);
  },
  "create-schema": added,
  "drop-schema": ({ schema: name }, { schema }) =>
    isNew(schema.schema(name)) ? unnoticed : removed(`everything in the schema \`${name}\` is gone`, "loses-data"),
  "rename-schema": ({ schema: name }, { schema }) =>
    isNew(schema.schema(name)) ? added : renamed(`statements that name \`${name}.…\` fail with 42P01`),
  "create-database": added,
  "drop-database": ({ database }) => removed(`the database \`${database}\` is gone`, "loses-data"),
  "create-extension": added,
  "drop-extension": ({ extension, cascade }) =>
    removed(`what \`${extension}\` provides is gone`, cascade ? "loses-data" : "clean"),
} satisfies Partial<Answers>;

function isNew(known: { readonly origin: string } | undefined): boolean {
  return known !== undefined && known.origin !== "deployed";
}

function isMadeAgain(type: string, context: OverlapContext): boolean {
  return context.followedBy(
    (later) =>
      (later.kind === "create-enum" && later.type === type) || (later.kind === "rename-type" && later.to === type),
  );
}

/** The last step of a type swap: what is dropped is the old type under the name it was moved to. */
function isSwapped(type: string, { precededBy }: OverlapContext): boolean {
  return precededBy((earlier) => earlier.kind === "rename-type" && earlier.to === type);
}
