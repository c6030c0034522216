-- migrate:up
CREATE TABLE shipments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id),
  state text NOT NULL DEFAULT 'packing',
  sent_at timestamptz
);
CREATE INDEX shipments_order_id ON shipments (order_id);

-- migrate:down
DROP TABLE shipments;
