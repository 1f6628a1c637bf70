pragma ComponentBehavior: Bound

import QtQuick

// One side's half: the room it is in, and the warning before everything is erased.
// A scope of its own: when what had the focus goes away, Tab goes on in this half.
FocusScope {
    id: half

    required property var pane
    readonly property string room: pane.shown.room

    clip: true
    LayoutMirroring.enabled: pane.shown.type.mirrored
    LayoutMirroring.childrenInherit: true

    Item {
        anchors.fill: parent
        anchors.leftMargin: Theme.u(24)
        anchors.rightMargin: Theme.u(24)
        anchors.topMargin: Theme.u(16)
        anchors.bottomMargin: Theme.u(16)
        enabled: !warning.visible

        Talk {
            anchors.fill: parent
            visible: half.room === "talk" && !filler.visible
            pane: half.pane
        }
        // The large rooms are built a little in each frame: at once they would hold the screen still for 60 ms.
        Loader {
            objectName: "room"
            anchors.fill: parent
            active: half.room === "cards"
            asynchronous: true
            visible: !filler.visible
            sourceComponent: Component {
                CardBoard {
                    pane: half.pane
                }
            }
        }
        Loader {
            id: filler
            anchors.fill: parent
            active: half.pane.cards.filling.shown.open && (half.room === "talk" || half.room === "cards")
            visible: active
            sourceComponent: Component {
                Filler {
                    pane: half.pane
                }
            }
        }
        Loader {
            objectName: "room"
            anchors.fill: parent
            active: half.room === "finish"
            asynchronous: true
            sourceComponent: half.pane.shown.side === "staff" ? staffNotes : visitorNotes
            Component {
                id: staffNotes
                StaffNotes {
                    pane: half.pane
                }
            }
            Component {
                id: visitorNotes
                VisitorNotes {
                    pane: half.pane
                }
            }
        }
        Loader {
            anchors.fill: parent
            active: half.room === "apology"
            sourceComponent: Component {
                Apology {
                    pane: half.pane
                }
            }
        }
    }
    // By its address: what shows moving pictures is loaded with the first call, not with the first screen.
    Loader {
        objectName: "room"
        anchors.fill: parent
        active: half.pane.call.shown.open
        asynchronous: true
        enabled: !warning.visible
        Component.onCompleted: setSource(Qt.resolvedUrl("CallRoom.qml"), {
            "pane": half.pane
        })
    }
    Warning {
        id: warning
        anchors.fill: parent
        visible: half.pane.shown.idle !== ""
        pane: half.pane
    }
}
