/** A small shop as it is deployed: what the changes of these tests meet. */
export const shop = `
CREATE TYPE order_state AS ENUM ('open', 'paid');
CREATE TABLE users (
  id bigint PRIMARY KEY,
  email text NOT NULL,
  name text,
  age integer,
  nickname varchar(40),
  created_at timestamp NOT NULL DEFAULT now()
);
CREATE INDEX users_name_idx ON users (name);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  user_id bigint,
  state order_state NOT NULL DEFAULT 'open',
  total integer NOT NULL,
  note text
);
CREATE TABLE legacy_carts (id bigint PRIMARY KEY, content text);
CREATE VIEW user_names AS SELECT id, name FROM users;
`;
