pragma ComponentBehavior: Bound

import QtQuick

// A tile with an icon and a word below it.
Press {
    id: tool

    property var type
    property string icon
    property real px: 15
    property real iconPx: 28

    implicitWidth: Theme.u(96)
    implicitHeight: Theme.u(88)

    Icon {
        id: picture
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((tool.height - height - Theme.u(4) - word.height) / 2)
        name: tool.icon
        px: tool.iconPx
        colour: tool.primary ? Theme.overBlue : tool.checked ? Theme.blue : Theme.text
    }
    Fitted {
        id: word
        anchors.top: picture.bottom
        anchors.topMargin: Theme.u(4)
        x: Theme.u(7)
        width: parent.width - Theme.u(14)
        room: tool.height - picture.height - Theme.u(16)
        horizontalAlignment: Text.AlignHCenter
        type: tool.type
        wanted: tool.px
        content: tool.name
        color: tool.ink
        Accessible.ignored: true
    }
}
