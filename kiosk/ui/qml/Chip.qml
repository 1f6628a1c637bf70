pragma ComponentBehavior: Bound

import QtQuick

// A piece of the sentence: framed and marked where something else may have been said, plain where not.
Press {
    id: chip

    property var type
    property string words
    property int others: 0
    property bool chosen: false
    property real most: 1e6
    readonly property bool open: others > 0

    enabled: open
    opacity: 1
    width: Math.min(most, Math.max(Theme.u(open ? 64 : 0), natural.implicitWidth + Theme.u(open ? 28 : 4)))
    height: Math.max(Theme.u(64), label.height + Theme.u(24))
    name: words
    flat: !open
    edge: chosen ? Theme.blue : open ? Theme.edge : "transparent"
    edgeWidth: chosen ? 3 : 1
    fill: chosen ? Theme.pale : open ? Theme.ground : "transparent"
    Accessible.role: open ? Accessible.Button : Accessible.StaticText

    Words {
        id: label
        anchors.centerIn: parent
        width: chip.width - Theme.u(chip.open ? 26 : 2)
        horizontalAlignment: Text.AlignHCenter
        type: chip.type
        lineHeight: 1
        px: 28
        bold: chip.open
        content: chip.words
        Accessible.ignored: true
    }
    Words {
        id: natural
        visible: false
        type: chip.type
        px: 28
        bold: chip.open
        wrapMode: Text.NoWrap
        content: chip.words
    }
    // As many dots as there are other words.
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(7)
        spacing: Theme.u(5)
        Repeater {
            model: Math.min(chip.others, 3)
            delegate: Rectangle {
                width: Theme.u(6)
                height: width
                radius: width / 2
                color: Theme.blue
            }
        }
    }
}
