-- migrate:up
SET LOCAL lock_timeout = '2s';
ALTER TABLE customers ADD COLUMN tier text;

-- migrate:down
SET LOCAL lock_timeout = '2s';
ALTER TABLE customers DROP COLUMN tier;
