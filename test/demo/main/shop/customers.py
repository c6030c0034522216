from dataclasses import dataclass


@dataclass(frozen=True)
class Customer:
    id: int
    email: str
    nickname: str | None


def find(connection, customer_id: int) -> Customer:
    row = connection.execute(
        "SELECT id, email, nickname FROM customers WHERE id = %s", (customer_id,)
    ).fetchone()
    return Customer(*row)


def sign_up(connection, email: str) -> int:
    row = connection.execute(
        "INSERT INTO customers (email) VALUES (%s) RETURNING id", (email,)
    ).fetchone()
    return row[0]


def salutation(customer: Customer) -> str:
    return f"Dear {customer.nickname or customer.email}"
