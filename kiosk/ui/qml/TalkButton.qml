pragma ComponentBehavior: Bound

import QtQuick

// The round button. Each phase has its own shape, its own sign and its own word.
Press {
    id: talk

    required property var pane
    readonly property string phase: pane.shown.phase
    readonly property bool hearing: phase === "listening"

    width: Theme.u(160)
    height: width
    enabled: phase !== "other"
    radius: phase === "speaking" ? Theme.u(36) : width / 2
    primary: hearing
    edge: phase === "other" ? Theme.edge : Theme.blue
    edgeWidth: phase === "ready" || hearing ? 5 : 3
    opacity: 1
    name: pane.shown.say["talk-" + phase]
    note: phase === "speaking" ? pane.shown.say["button-stop"] : ""
    onTapped: talk.pane.talk()

    // How loud the microphone hears: a ring that grows.
    Rectangle {
        anchors.centerIn: parent
        z: -1
        visible: talk.hearing
        width: talk.width + Theme.u(6) + Theme.u(20) * talk.pane.shown.level
        height: width
        radius: width / 2
        color: Theme.ring
        Behavior on width {
            NumberAnimation {
                duration: Theme.still ? 0 : 80
            }
        }
    }
    Icon {
        id: sign
        anchors.horizontalCenter: parent.horizontalCenter
        y: talk.phase === "speaking" ? Theme.u(18) : Math.round((talk.height - height - Theme.u(4) - word.height) / 2) - Theme.u(2)
        px: 40
        name: ({
                "ready": "microphone",
                "opening": "wait",
                "listening": "listening",
                "thinking": "thinking",
                "speaking": "speaker",
                "other": "other"
            })[talk.phase]
        colour: talk.hearing ? Theme.overBlue : talk.phase === "other" ? Theme.quiet : Theme.blue
    }
    Fitted {
        id: word
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: sign.bottom
        anchors.topMargin: Theme.u(4)
        width: talk.width - Theme.u(30)
        room: Theme.u(talk.phase === "speaking" ? 44 : 62)
        horizontalAlignment: Text.AlignHCenter
        type: talk.pane.shown.type
        wanted: 19
        bold: true
        content: talk.name
        color: sign.colour
        Accessible.ignored: true
    }
    Fitted {
        visible: talk.phase === "speaking"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(12)
        width: talk.width - Theme.u(24)
        room: Theme.u(34)
        horizontalAlignment: Text.AlignHCenter
        type: talk.pane.shown.type
        wanted: 14
        content: "■ " + talk.pane.shown.say["button-stop"]
        color: Theme.quiet
        Accessible.ignored: true
    }
}
