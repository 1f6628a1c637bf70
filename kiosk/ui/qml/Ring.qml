pragma ComponentBehavior: Bound

import QtQuick

// Round what has the keyboard's focus: yellow, and a dark or white line round that.
Loader {
    id: ring

    property real radius: Theme.u(12)

    anchors.fill: parent
    anchors.margins: -Theme.u(2)
    sourceComponent: Component {
        Rectangle {
            radius: ring.radius + Theme.u(2)
            color: "transparent"
            border.color: Theme.focusInner
            border.width: Theme.u(4)
            Rectangle {
                anchors.fill: parent
                anchors.margins: -Theme.u(3)
                radius: parent.radius + Theme.u(3)
                color: "transparent"
                border.color: Theme.focusOuter
                border.width: Theme.u(4)
            }
        }
    }
}
