pragma ComponentBehavior: Bound

import QtQuick

// The interpreter's picture, which nothing ever covers; where there is none, why. A touch makes it larger, or as it was.
Rectangle {
    id: interpreter

    required property var pane
    // It can be larger than it usually is; it is so.
    property bool can: false
    property bool large: false
    readonly property var shown: pane.call.shown
    readonly property bool seen: pane.call.theirs.live && shown.theirPicture && shown.stage === "talking"

    function push(again: bool) {
        if (interpreter.can && !again)
            interpreter.pane.call.enlarge();
    }

    objectName: "interpreter"
    color: seen ? "#000000" : Theme.page
    activeFocusOnTab: can
    Accessible.role: can ? Accessible.Button : Accessible.Graphic
    Accessible.name: Theme.plain(pane.shown.say["call-theirs"])
    Accessible.description: (seen ? "" : Theme.plain(why.content) + " ") + (can ? Theme.plain(pane.shown.say[large ? "call-smaller" : "call-larger"]) : "")
    Accessible.focusable: can
    Accessible.onPressAction: push(false)
    Keys.onReturnPressed: event => push(event.isAutoRepeat)
    Keys.onEnterPressed: event => push(event.isAutoRepeat)
    Keys.onSpacePressed: event => push(event.isAutoRepeat)

    TapHandler {
        enabled: interpreter.can
        onTapped: interpreter.push(false)
    }

    Moving {
        anchors.fill: parent
        visible: interpreter.seen
        picture: interpreter.pane.call.theirs
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.u(32)
        visible: !interpreter.seen
        spacing: Theme.u(12)
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: !interpreter.shown.theirPicture ? "camera-off" : "interpreter"
            px: interpreter.width > Theme.u(340) ? 72 : 44
            colour: Theme.quiet
        }
        Fitted {
            id: why
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            room: interpreter.height * 0.5
            type: interpreter.pane.shown.type
            wanted: interpreter.width > Theme.u(340) ? 24 : 17
            content: interpreter.pane.shown.say[!interpreter.shown.theirPicture ? "call-their-picture-off" : interpreter.shown.stage === "lost" ? "call-lost" : "call-no-picture"]
            color: Theme.quiet
            Accessible.ignored: true
        }
    }
    Ring {
        active: interpreter.activeFocus
        anchors.margins: Theme.u(6)
        radius: 0
    }
}
