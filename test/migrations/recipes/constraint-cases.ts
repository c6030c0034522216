import { orders, users, type RecipeCases } from "./recipe-case.ts";

export const constraintCases: RecipeCases = {
  "add-check-validating": {
    "with a name": { given: orders, unsafe: "ALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0);" },
    "without a name": { given: orders, unsafe: "ALTER TABLE orders ADD CHECK (quantity > 0);" },
    "of two columns": { given: orders, unsafe: "ALTER TABLE orders ADD CHECK (net > tax) NO INHERIT;" },
    "a name that is taken": {
      given: `${orders} ALTER TABLE orders ADD CHECK (quantity > 0);`,
      unsafe: "ALTER TABLE orders ADD CHECK (quantity < 1000);",
    },
    "a long name": {
      given: `CREATE TABLE a_table_whose_name_is_rather_long_and_goes_on (a_column_whose_name_is_long_as_well int);`,
      unsafe:
        "ALTER TABLE a_table_whose_name_is_rather_long_and_goes_on ADD CHECK (a_column_whose_name_is_long_as_well > 0);",
    },
    "a NOT NULL with a name": {
      given: users,
      unsafe: "ALTER TABLE users ADD CONSTRAINT has_email NOT NULL email;",
      version: 18,
    },
  },
  "add-foreign-key-validating": {
    "without a name": { given: orders, unsafe: "ALTER TABLE orders ADD FOREIGN KEY (plan_id) REFERENCES plans;" },
    "with everything": {
      given: orders,
      unsafe:
        "ALTER TABLE orders ADD CONSTRAINT its_plan FOREIGN KEY (plan_id) REFERENCES plans (id) MATCH FULL ON DELETE SET NULL (plan_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;",
    },
  },
  "set-not-null-scan": {
    "before 18": { given: users, unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;" },
    "from 18 on": { given: users, unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;", version: 18 },
    "from 18 on, where new rows already keep to it": {
      given: `${users} ALTER TABLE users ADD CONSTRAINT has_email NOT NULL email NOT VALID;`,
      unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;",
      version: 18,
    },
    "before 12, where the check stays": {
      given: users,
      unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;",
      version: 11,
      inTheEnd: "ALTER TABLE users DROP CONSTRAINT users_email_check_not_null, ALTER COLUMN email SET NOT NULL;",
    },
  },
  "validate-in-same-transaction": {
    "a check": {
      given: orders,
      unsafe:
        "BEGIN;\nALTER TABLE orders ADD CONSTRAINT positive CHECK (quantity > 0) NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT positive;\nCOMMIT;",
    },
  },
  "drop-default": {
    "of a mandatory column": {
      given: "CREATE TABLE posts (id bigint PRIMARY KEY, body text NOT NULL DEFAULT '');",
      unsafe: "ALTER TABLE posts ALTER COLUMN body DROP DEFAULT;",
      waived: ["drop-default"],
    },
  },
  "drop-column-in-use": {
    "a column": { given: users, unsafe: "ALTER TABLE users DROP COLUMN name;" },
  },
  "drop-table-in-use": {
    "a table": { given: users, unsafe: "DROP TABLE users;" },
  },
  "rename-table": {
    "a table": { given: users, unsafe: "ALTER TABLE users RENAME TO people;" },
    "to another schema": {
      given: `CREATE SCHEMA shop; ${users}`,
      unsafe: "ALTER TABLE users SET SCHEMA shop;",
    },
    "from another schema": {
      given: "CREATE SCHEMA shop; CREATE TABLE shop.users (id serial PRIMARY KEY);",
      unsafe: "ALTER TABLE shop.users SET SCHEMA public;",
    },
  },
};
