pragma ComponentBehavior: Bound

import QtQuick

// A mark: an icon and a few words in a frame.
Rectangle {
    id: sign

    required property var type
    required property string icon
    required property string content
    // What a screen reader says; the icon alone is seen where there is no content.
    property string told: content
    property color ink: Theme.text
    property real most: 1e6
    property bool bold: false

    width: Math.min(sign.most, picture.width + (sign.content === "" ? Theme.u(16) : natural.implicitWidth + Theme.u(28)))
    height: Math.max(Theme.u(34), label.height + Theme.u(2))
    radius: Theme.u(8)
    color: Theme.pale
    border.color: Theme.contrast ? Theme.edge : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: Theme.plain(sign.told)

    Icon {
        id: picture
        x: Theme.u(8)
        anchors.verticalCenter: parent.verticalCenter
        name: sign.icon
        px: 22
        colour: sign.ink
    }
    Fitted {
        id: label
        anchors.left: picture.right
        anchors.leftMargin: Theme.u(8)
        anchors.verticalCenter: parent.verticalCenter
        visible: sign.content !== ""
        width: sign.width - picture.width - Theme.u(24)
        room: Theme.u(33)
        type: sign.type
        wanted: 16
        least: 13
        bold: sign.bold
        content: sign.content
        color: sign.ink
        Accessible.ignored: true
    }
    Words {
        id: natural
        visible: false
        type: sign.type
        px: 16
        bold: sign.bold
        wrapMode: Text.NoWrap
        content: sign.content
    }
}
