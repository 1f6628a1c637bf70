pragma ComponentBehavior: Bound

import QtQuick

// All text of the call: how it stands, what is said, and a field to type in. One corner may be left to the own picture.
Item {
    id: words

    required property var pane
    property real cornerWidth: 0
    property real cornerHeight: 0
    readonly property bool aside: cornerWidth > 0 && width - cornerWidth >= Theme.u(160)
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type

    function send() {
        field.text = "";
        words.pane.call.ended();
    }

    CallMarks {
        id: marks
        y: words.aside ? 0 : words.cornerHeight
        anchors.left: parent.left
        anchors.leftMargin: words.aside ? words.cornerWidth + Theme.u(12) : 0
        anchors.right: parent.right
        pane: words.pane
    }
    CallText {
        anchors.top: parent.top
        anchors.topMargin: Math.max(marks.y + marks.height, words.cornerHeight) + Theme.u(8)
        anchors.bottom: field.top
        anchors.bottomMargin: Theme.u(8)
        width: parent.width
        pane: words.pane
    }
    Field {
        id: field
        objectName: "letters"
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: send.left
        anchors.rightMargin: Theme.u(8)
        type: words.type
        hint: words.say["call-type-hint"]
        px: 22
        onEdited: text => words.pane.call.edited(text)
        onAccepted: words.send()
    }
    Press {
        id: send
        objectName: "send"
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        primary: true
        name: words.say["button-send"]
        onTapped: words.send()
        Icon {
            anchors.centerIn: parent
            name: "send"
            colour: Theme.overBlue
        }
    }
}
