from dataclasses import dataclass


@dataclass(frozen=True)
class Customer:
    id: int
    email: str
    tier: str | None


def find(connection, customer_id: int) -> Customer:
    row = connection.execute(
        "SELECT id, email, tier FROM customers WHERE id = %s", (customer_id,)
    ).fetchone()
    return Customer(*row)


def sign_up(connection, email: str) -> int:
    row = connection.execute(
        "INSERT INTO customers (email, tier) VALUES (%s, 'bronze') RETURNING id", (email,)
    ).fetchone()
    return row[0]


def salutation(customer: Customer) -> str:
    return f"Dear {customer.tier or 'bronze'} member"
