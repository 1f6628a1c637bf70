pragma ComponentBehavior: Bound

import QtQuick

// A tile with an icon and a word below it; one that can be switched on has a switch beside its icon.
Press {
    id: tool

    property var type
    property string icon
    property real px: 15
    property real iconPx: 28

    implicitWidth: Theme.u(96)
    implicitHeight: Theme.u(88)

    Row {
        id: top
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round((tool.height - height - Theme.u(4) - word.height) / 2)
        spacing: Theme.u(10)

        Icon {
            name: tool.icon
            px: tool.iconPx
            colour: tool.primary ? Theme.overBlue : tool.checked ? Theme.blue : Theme.text
        }
        // On: a filled track with its knob at the end, and a stroke where it began.
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: tool.checkable
            width: Theme.u(44)
            height: Theme.u(24)
            radius: height / 2
            color: tool.checked ? Theme.blue : "transparent"
            border.color: tool.checked ? Theme.blue : Theme.quiet
            border.width: Math.max(2, Theme.u(2))
            Rectangle {
                x: Theme.u(11)
                anchors.verticalCenter: parent.verticalCenter
                visible: tool.checked
                width: Math.max(2, Theme.u(3))
                height: Theme.u(10)
                color: Theme.overBlue
            }
            Rectangle {
                x: tool.checked ? parent.width - width - Theme.u(4) : Theme.u(4)
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.u(16)
                height: width
                radius: width / 2
                color: tool.checked ? Theme.overBlue : "transparent"
                border.color: tool.checked ? Theme.overBlue : Theme.quiet
                border.width: Math.max(2, Theme.u(2))
                Behavior on x {
                    NumberAnimation {
                        duration: Theme.motion
                    }
                }
            }
        }
    }
    Fitted {
        id: word
        anchors.top: top.bottom
        anchors.topMargin: Theme.u(4)
        x: Theme.u(7)
        width: parent.width - Theme.u(14)
        room: tool.height - top.height - Theme.u(16)
        horizontalAlignment: Text.AlignHCenter
        type: tool.type
        wanted: tool.px
        content: tool.name
        color: tool.ink
        Accessible.ignored: true
    }
}
