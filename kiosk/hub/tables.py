"""The tables of the hub's SQLite database, and how they came to be; a step once released is never changed."""

from sqlite_utils import Database, Migrations

steps = Migrations("hub")


@steps()
def people(db: Database) -> None:
    """Accounts, their sessions, kiosks and the codes by which they come."""
    db.table("accounts").create(
        {
            "id": str,
            "name": str,
            "folded": str,
            "password": str,
            "languages": str,
            "skills": str,
            "desks": str,
            "hours": str,
            "pool": str,
            "rest": float,
            "totp": str,
            "disabled": int,
        },
        pk="id",
        not_null={"name", "folded", "password"},
        strict=True,
    ).create_index(["folded"], unique=True)
    db.table("sessions").create(
        {"token": str, "account": str, "expires": float},
        pk="token",
        foreign_keys=[("account", "accounts", "id")],
        strict=True,
    ).create_index(["expires"])
    db.table("codes").create({"code": str, "expires": float}, pk="code", strict=True)
    db.table("kiosks").create(
        {"id": str, "desk": str, "key": str, "enrolled": float, "disabled": int}, pk="id", strict=True
    ).create_index(["key"], unique=True)


@steps()
def calls(db: Database) -> None:
    """Figures of calls, and booked slots."""
    db.table("calls").create(
        {
            "call": str,
            "kiosk": str,
            "lang": str,
            "skills": str,
            "topic": str,
            "priority": str,
            "desk": str,
            "visitor_lang": str,
            "pack": int,
            "arrived": float,
            "accepted": float,
            "ended": float,
            "interpreter": str,
            "state": str,
            "outcome": str,
            "rings": int,
            "moves": int,
        },
        pk="call",
        strict=True,
    ).create_index(["arrived"])
    db.table("calls").create_index(["state"])
    db.table("slots").create(
        {
            "code": str,
            "kiosk": str,
            "interpreter": str,
            "lang": str,
            "desk": str,
            "skills": str,
            "at": int,
            "length": int,
        },
        pk="code",
        strict=True,
    ).create_index(["interpreter", "at"], unique=True)


@steps()
def grades(db: Database) -> None:
    """How much of a call was good for signing."""
    db.table("calls").add_column("good", float)
