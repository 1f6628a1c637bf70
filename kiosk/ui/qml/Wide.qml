pragma ComponentBehavior: Bound

import QtQuick

// A button with an icon beside its word.
Press {
    id: wide

    property var type
    property string icon
    property real px: 18
    property real most: 1e6

    implicitWidth: Math.min(Theme.u(wide.most), row.implicitWidth + Theme.u(40))
    implicitHeight: Theme.u(64)

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.u(8)
        Icon {
            visible: wide.icon !== ""
            anchors.verticalCenter: parent.verticalCenter
            name: wide.icon
            px: 24
            colour: wide.ink
        }
        Fitted {
            anchors.verticalCenter: parent.verticalCenter
            width: wide.width > 0 ? Math.min(measure.implicitWidth + 1, wide.width - Theme.u(wide.icon === "" ? 24 : 56)) : measure.implicitWidth
            room: wide.height - Theme.u(8)
            type: wide.type
            wanted: wide.px
            content: wide.name
            bold: wide.primary
            color: wide.ink
            Accessible.ignored: true
        }
    }
    Words {
        id: measure
        visible: false
        type: wide.type
        px: wide.px
        content: wide.name
        bold: wide.primary
        wrapMode: Text.NoWrap
    }
}
