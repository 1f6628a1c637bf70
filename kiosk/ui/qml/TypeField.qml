pragma ComponentBehavior: Bound

import QtQuick

// The field to write in instead of speaking.
Item {
    id: typing

    required property var pane
    readonly property var say: pane.shown.say

    function send() {
        typing.pane.send(field.text);
    }

    height: Theme.u(64)
    onVisibleChanged: {
        field.text = "";
        if (visible)
            field.take();
    }

    Field {
        id: field
        objectName: "type"
        anchors.left: parent.left
        anchors.right: send.left
        anchors.rightMargin: Theme.u(12)
        type: typing.pane.shown.type
        hint: typing.say["type-hint"]
        px: 26
        onEdited: typing.pane.stir()
        onAccepted: typing.send()
    }
    Wide {
        id: send
        anchors.right: close.left
        anchors.rightMargin: Theme.u(8)
        most: 180
        primary: true
        type: typing.pane.shown.type
        icon: "send"
        name: typing.say["button-send"]
        onTapped: typing.send()
    }
    Wide {
        id: close
        anchors.right: parent.right
        most: 170
        type: typing.pane.shown.type
        icon: "close"
        name: typing.say["button-close"]
        onTapped: typing.pane.closeType()
    }
}
