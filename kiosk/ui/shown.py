"""Values that QML reads by name: told to it one by one, and only when they have changed.

shown = Shown(parent); shown.put(partial="…")          QML: pane.shown.partial
"""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlPropertyMap


class Shown:
    """A property map that stays silent about what is as it was, so that lists in QML are not built anew."""

    def __init__(self, parent: QObject) -> None:
        self.map = QQmlPropertyMap.create(parent)
        self._last: dict[str, Any] = {}

    def put(self, **values: Any) -> None:
        """Show values: text, numbers, truth, and lists and dicts of them (no tuples: QML cannot read them)."""
        for key, value in values.items():
            if key not in self._last or self._last[key] != value:
                self._last[key] = value
                self.map.insert(key, value)

    def __getitem__(self, key: str) -> Any:
        return self._last[key]
