pragma ComponentBehavior: Bound

import QtQuick

// A text that takes a smaller size, step by step, until it fits its width without a word cut in two, and its room.
Words {
    id: fitted

    property real wanted: 20
    property real least: 11
    property real room: 1e6

    function fit() {
        if (fitted.width <= 0)
            return;
        for (let size = fitted.wanted; size >= fitted.least; size -= 1) {
            fitted.px = size;
            fitted.wrapMode = Text.WordWrap;
            fitted.wrap();
            if (fitted.contentWidth <= fitted.width + 0.5 && fitted.contentHeight <= fitted.room)
                return;
        }
        fitted.wrapMode = Text.Wrap;
    }

    px: wanted
    lineHeight: 1
    onContentChanged: {
        wrap();
        later.restart();
    }
    onWidthChanged: later.restart()
    onRoomChanged: later.restart()
    onWantedChanged: later.restart()
    onTypeChanged: later.restart()
    Component.onCompleted: {
        wrap();
        fit();
    }

    // A timer and not Qt.callLater: that one still calls when the item is gone.
    Timer {
        id: later
        interval: 0
        onTriggered: fitted.fit()
    }
}
