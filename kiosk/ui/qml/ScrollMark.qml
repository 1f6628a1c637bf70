pragma ComponentBehavior: Bound

import QtQuick

// Shows that there is more below or above, and how much.
Rectangle {
    id: mark

    required property Flickable over

    visible: over.contentHeight > over.height + 1
    x: over.x + over.width + Theme.u(4)
    y: over.y + over.visibleArea.yPosition * over.height
    width: Theme.u(6)
    height: Math.max(Theme.u(32), over.visibleArea.heightRatio * over.height)
    radius: width / 2
    color: Theme.edge
}
