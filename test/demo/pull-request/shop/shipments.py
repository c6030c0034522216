def track(connection, order_id: int) -> list[tuple]:
    return connection.execute(
        "SELECT id, status, sent_at FROM shipments WHERE order_id = %s", (order_id,)
    ).fetchall()


def mark_sent(connection, shipment_id: int) -> None:
    connection.execute(
        "UPDATE shipments SET status = 'sent', sent_at = now() WHERE id = %s",
        (shipment_id,),
    )
