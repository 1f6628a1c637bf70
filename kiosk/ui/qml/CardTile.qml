pragma ComponentBehavior: Bound

import QtQuick

// One card: its wording, and below it what the other side will read.
Press {
    id: tile

    required property var modelData
    property var type

    objectName: "card"
    implicitHeight: Math.max(Theme.u(76), words.height + (second.visible ? second.height + Theme.u(4) : 0) + Theme.u(24))
    name: modelData.text
    note: modelData.second
    edge: Theme.hair

    Words {
        id: words
        x: Theme.u(14)
        y: Theme.u(12)
        width: parent.width - Theme.u(tile.modelData.fill ? 54 : 28)
        type: tile.type
        lineHeight: Math.min(1.25, tile.type.leading)
        px: 19
        bold: true
        content: tile.modelData.text
        Accessible.ignored: true
    }
    Words {
        id: second
        anchors.top: words.bottom
        anchors.topMargin: Theme.u(4)
        x: words.x
        width: tile.width - Theme.u(28)
        visible: text !== ""
        type: tile.modelData.secondType ?? ({})
        px: 15
        content: tile.modelData.second
        color: Theme.quiet
        Accessible.ignored: true
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(12)
        y: Theme.u(12)
        visible: tile.modelData.fill
        name: "write"
        px: 22
        colour: Theme.blue
    }
}
