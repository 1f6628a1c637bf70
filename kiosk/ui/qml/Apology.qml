pragma ComponentBehavior: Bound

import QtQuick

// The program itself went wrong: what was kept, and one button to go on.
Item {
    id: apology

    required property var pane

    Column {
        anchors.centerIn: parent
        width: parent.width * 0.8
        spacing: Theme.u(16)
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "warning"
            px: 56
            colour: Theme.warn
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: apology.pane.shown.type
            px: 32
            bold: true
            content: apology.pane.shown.say["apology-title"]
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            type: apology.pane.shown.type
            px: 24
            content: apology.pane.shown.kept
            color: Theme.quiet
        }
        Wide {
            objectName: "continue"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(Theme.u(280), implicitWidth)
            primary: true
            px: 22
            type: apology.pane.shown.type
            icon: "next"
            name: apology.pane.shown.say["button-continue"]
            onTapped: apology.pane.resume()
        }
    }
}
