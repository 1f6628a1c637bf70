pragma ComponentBehavior: Bound

import QtQuick

// Nobody has touched anything for long: a countdown, and one button to stay.
Rectangle {
    id: warning

    required property var pane

    color: Theme.contrast ? "#000000" : Theme.dark ? "#fa1a1a1a" : "#fbffffff"

    // Nothing below is reached through the veil.
    MouseArea {
        anchors.fill: parent
    }
    Column {
        anchors.centerIn: parent
        width: parent.width * 0.8
        spacing: Theme.u(16)
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: warning.pane.shown.type
            px: 36
            bold: true
            content: warning.pane.shown.say["idle-title"]
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: warning.pane.shown.type
            px: 26
            content: warning.pane.shown.idle
        }
        Wide {
            objectName: "stay"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(Theme.u(280), implicitWidth)
            primary: true
            px: 22
            type: warning.pane.shown.type
            icon: "finish"
            name: warning.pane.shown.say["button-continue"]
            onTapped: warning.pane.stay()
        }
    }
}
