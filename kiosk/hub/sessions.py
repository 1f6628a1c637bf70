"""Signing in and enrolling: passwords, codes, sessions, keys; attempts are counted before they cost anything."""

import logging
from collections import OrderedDict
from typing import Final

from kiosk import wire
from kiosk.hub import keys, manners
from kiosk.hub.figures import Figures
from kiosk.hub.limits import REMEMBERED, Limit
from kiosk.hub.passwords import Overloaded, Passwords
from kiosk.hub.store import Account, Kiosk, Store
from kiosk.hub.switchboard import Time
from kiosk.hub.totp import OneTime

FROM_ADDRESS: Final = (30, 1 / 4)
"""Attempts at once, then a second, from one address: a whole office signs in at half past eight."""
FOR_ACCOUNT: Final = (10, 1 / 60)
"""The same for one account, wherever they come from: 1,450 guesses a day against at least 10 characters."""
ENROLS: Final = (10, 1 / 30)
BUSY: Final = 2.0
"""Seconds to wait when the worker for passwords has enough to do."""

log = logging.getLogger(__name__)


class Sessions:
    """Who may come in."""

    def __init__(self, store: Store, passwords: Passwords, figures: Figures, time: Time, lifetime: float) -> None:
        """Make it.

        Args:
            store: the hub's.
            passwords: the worker.
            figures: where attempts are counted.
            time: the hub's clocks.
            lifetime: seconds of a session.
        """
        self._store = store
        self._passwords = passwords
        self._figures = figures
        self._time = time
        self._one_time = OneTime()
        self._addresses = Limit(*FROM_ADDRESS, time.clock)
        self._accounts = Limit(*FOR_ACCOUNT, time.clock)
        self._enrols = Limit(*ENROLS, time.clock)
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()
        self.lifetime = lifetime

    async def open(self, given: wire.Credentials, address: str) -> str:
        """Return a new session's token.

        Raises:
            web.HTTPException: 401 wrong, whatever was wrong; 429 too often.
            StoreFailed: the accounts are out of reach.
        """
        folded = given.name.casefold()
        known = (folded, address) in self._known
        wait = self._addresses.wait(address) or (0.0 if known else self._accounts.wait(folded))
        if wait:
            self._figures.count("logins_total", result="limited")
            raise manners.refusal(429, wait)
        account = await self._store.account(given.name)
        usable = account if account is not None and not account.disabled else None
        try:
            right = await self._passwords.right(usable.password if usable else None, given.password)
        except Overloaded:
            self._figures.count("logins_total", result="limited")
            raise manners.refusal(429, BUSY) from None
        now = self._time.wall()
        if (
            usable is None
            or not right
            or (usable.totp and not self._one_time.right(usable.id, usable.totp, given.code, now))
        ):
            self._figures.count("logins_total", result="wrong")
            log.info("a wrong sign-in from %s", address)
            raise manners.refusal(401)
        self._remember(folded, address)
        token = keys.token()
        await self._store.add_session(keys.hashed(token), usable.id, now + self.lifetime)
        self._figures.count("logins_total", result="right")
        return token

    def _remember(self, account: str, address: str) -> None:
        """Let guesses from elsewhere not lock out somebody who signs in where they did before."""
        self._known[account, address] = None
        self._known.move_to_end((account, address))
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    async def whose(self, token: str) -> Account | None:
        """Return whose session it is."""
        return await self._store.session(keys.hashed(token), self._time.wall()) if token else None

    async def close(self, token: str) -> str:
        """End a session; returns its hash."""
        hashed = keys.hashed(token)
        await self._store.end_session(hashed)
        return hashed

    async def kiosk(self, key: str) -> Kiosk | None:
        """Return whose key it is."""
        return await self._store.kiosk(keys.hashed(key)) if key else None

    async def enrol(self, given: wire.Enrol, address: str, authority: str) -> wire.Enrolled:
        """Trade a code for a key.

        Raises:
            web.HTTPException: 403 no such code; 429 too often.
            StoreFailed: the codes are out of reach.
        """
        wait = self._enrols.wait(address)
        if wait:
            raise manners.refusal(429, wait)
        key, now = keys.token(), self._time.wall()
        kiosk = Kiosk(id=keys.identity(), desk=given.desk, key=keys.hashed(key), enrolled=now)
        code = keys.hashed(keys.typed(given.code.partition(":")[0]))
        if not await self._store.enrol(code, kiosk, now):
            log.info("a wrong enrolment code from %s", address)
            raise manners.refusal(403)
        return wire.Enrolled(kiosk=kiosk.id, key=key, ca=authority)
