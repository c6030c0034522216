-- migrate:up
ALTER TABLE customers ADD COLUMN tier text NOT NULL;
ALTER TABLE customers DROP COLUMN nickname;

CREATE INDEX orders_customer_id ON orders (customer_id);
ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey
  FOREIGN KEY (customer_id) REFERENCES customers (id);

-- migrate:down
ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;
DROP INDEX orders_customer_id;
ALTER TABLE customers ADD COLUMN nickname text;
ALTER TABLE customers DROP COLUMN tier;
