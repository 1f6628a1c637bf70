pragma ComponentBehavior: Bound

import QtQuick

// What this half can switch in a call, and the end of it.
Grid {
    id: switches

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type
    readonly property bool staff: pane.shown.side === "staff"
    readonly property real wide: (width - spacing) / 2
    readonly property real high: Theme.u(76)

    columns: 2
    spacing: Theme.u(8)

    Tool {
        objectName: "call-show"
        visible: switches.staff
        width: switches.wide
        height: switches.high
        checkable: true
        checked: switches.shown.small
        type: switches.type
        iconPx: 22
        icon: "interpreter"
        name: switches.say["call-show"]
        onTapped: switches.pane.call.toggleSmall()
    }
    Tool {
        objectName: "call-sound"
        width: switches.wide
        height: switches.high
        checkable: true
        checked: switches.shown.sound
        type: switches.type
        iconPx: 22
        icon: switches.shown.sound ? "microphone" : "muted"
        edge: switches.shown.sound ? Theme.edge : Theme.warn
        name: switches.say[switches.shown.sound ? "call-sound" : "call-sound-off"]
        onTapped: switches.pane.call.toggleSound()
        // That the own voice is heard.
        Rectangle {
            objectName: "own-level"
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.u(3)
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !Theme.still && width > 0
            width: Math.round((parent.width - Theme.u(24)) * (switches.shown.stage === "talking" ? switches.shown.ownLevel : 0))
            height: Theme.u(4)
            radius: height / 2
            color: Theme.blue
            Behavior on width {
                NumberAnimation {
                    duration: Theme.still ? 0 : 80
                }
            }
        }
    }
    Tool {
        objectName: "call-picture"
        visible: !switches.staff
        width: switches.wide
        height: switches.high
        checkable: true
        checked: switches.shown.picture
        type: switches.type
        iconPx: 22
        icon: switches.shown.picture ? "camera" : "camera-off"
        edge: switches.shown.picture ? Theme.edge : Theme.warn
        name: switches.say[switches.shown.picture ? "call-picture" : "call-picture-off"]
        onTapped: switches.pane.call.togglePicture()
    }
    Tool {
        objectName: "call-draw"
        width: switches.wide
        height: switches.high
        checkable: true
        checked: switches.pane.call.sheet.shown.open
        type: switches.type
        iconPx: 22
        icon: "write"
        name: switches.say["call-draw"]
        onTapped: switches.pane.call.sheet.toggle()
    }
    Tool {
        objectName: "hang-up"
        width: switches.wide
        height: switches.high
        edge: Theme.warn
        edgeWidth: 2
        type: switches.type
        icon: "hang-up"
        name: switches.say["call-hang-up"]
        onTapped: switches.pane.call.hangUp()
    }
}
