-- migrate:up
ALTER TABLE shipments RENAME COLUMN state TO status;
ALTER TABLE orders ALTER COLUMN total TYPE bigint;

-- migrate:down
ALTER TABLE orders ALTER COLUMN total TYPE integer;
ALTER TABLE shipments RENAME COLUMN status TO state;
