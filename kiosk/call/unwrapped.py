"""Counters that wrap, made to rise for ever: RTP's 16-bit packet numbers and 32-bit timestamps (RFC 3550, 5.1)."""


class Unwrapped:
    """Extends a wrapping counter by what it has seen; late values come out below newer ones."""

    def __init__(self, bits: int) -> None:
        self._size = 1 << bits
        self._last: int | None = None

    def __call__(self, value: int) -> int:
        """Return the extended value: the one nearest to the newest so far."""
        if self._last is None:
            self._last = value + self._size  # room below for what comes late
            return self._last
        step = (value - self._last) % self._size
        if step >= self._size // 2:
            return self._last + step - self._size
        self._last += step
        return self._last
