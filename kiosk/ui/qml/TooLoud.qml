pragma ComponentBehavior: Bound

import QtQuick

// The sound is cut off at full scale: a mark on the talk button's edge.
Rectangle {
    id: mark

    required property var pane
    property real most: 300

    visible: pane.shown.clipped
    width: sign.width + Math.min(words.width, words.contentWidth + 1) + Theme.u(26)
    height: Theme.u(34)
    radius: height / 2
    color: Theme.warnGround
    border.color: Theme.warn
    border.width: Math.max(2, Theme.u(2))
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.content === "" ? "" : Theme.plain(words.content)

    Icon {
        id: sign
        x: Theme.u(10)
        anchors.verticalCenter: parent.verticalCenter
        name: "loud"
        px: 20
        colour: Theme.warn
    }
    Fitted {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.u(6)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(natural.implicitWidth + 1, Theme.u(mark.most) - sign.width - Theme.u(26))
        room: Theme.u(30)
        type: mark.pane.shown.type
        wanted: 16
        bold: true
        content: mark.pane.shown.say["too-loud"]
        color: Theme.warn
        Accessible.ignored: true
    }
    Words {
        id: natural
        visible: false
        type: words.type
        px: 16
        bold: true
        wrapMode: Text.NoWrap
        content: words.content
    }
}
