pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The round button, touched or kept down. Each phase has its own shape, its own sign and its own word.
Press {
    id: talk

    required property var pane
    readonly property string phase: pane.shown.phase
    readonly property bool hearing: phase === "listening" || phase === "held"
    readonly property bool free: phase === "free"

    width: Theme.u(160)
    height: width
    enabled: phase !== "other"
    radius: phase === "speaking" ? Theme.u(36) : phase === "held" ? Theme.u(52) : width / 2
    primary: hearing
    edge: free ? "transparent" : phase === "other" ? Theme.edge : Theme.blue
    edgeWidth: phase === "ready" || hearing ? 5 : 3
    opacity: 1
    tracked: true
    name: pane.shown.say["talk-" + phase]
    note: phase === "speaking" ? pane.shown.say["button-stop"] : ""
    onSeized: talk.pane.talking.press()
    onReleased: talk.pane.talking.release()
    onTapped: talk.pane.talking.tap()

    // How loud the microphone hears: a ring that grows.
    Rectangle {
        anchors.centerIn: parent
        z: -1
        visible: talk.hearing || talk.free
        width: talk.width + Theme.u(6) + Theme.u(20) * talk.pane.shown.level
        height: width
        radius: talk.phase === "held" ? talk.radius + (width - talk.width) / 2 : width / 2
        color: Theme.ring
        Behavior on width {
            NumberAnimation {
                duration: Theme.still ? 0 : 80
            }
        }
    }
    // Kept down: a line within, as of a key that has sunk in.
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.u(9)
        visible: talk.phase === "held"
        radius: talk.radius - Theme.u(9)
        color: "transparent"
        border.color: Theme.overBlue
        border.width: Theme.u(3)
    }
    // Hands free: a ring that is open, for nobody holds the turn.
    Loader {
        anchors.fill: parent
        active: talk.free
        sourceComponent: Component {
            Shape {
                preferredRendererType: Shape.CurveRenderer
                ShapePath {
                    strokeColor: Theme.blue
                    strokeWidth: Theme.u(8)
                    fillColor: "transparent"
                    capStyle: ShapePath.RoundCap
                    PathAngleArc {
                        centerX: talk.width / 2
                        centerY: talk.height / 2
                        radiusX: talk.width / 2 - Theme.u(5)
                        radiusY: radiusX
                        startAngle: 130
                        sweepAngle: 280
                    }
                }
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
                "held": "held",
                "free": "free",
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
        width: talk.width - Theme.u(talk.free ? 48 : talk.phase === "held" ? 36 : 30)
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
