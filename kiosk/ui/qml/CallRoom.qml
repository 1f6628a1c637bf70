pragma ComponentBehavior: Bound

import QtQuick

// The room of a call: while it is made, while it lasts, when it is over.
FocusScope {
    id: room

    required property var pane
    readonly property string stage: pane.call.shown.stage

    Loader {
        anchors.fill: parent
        active: room.pane.call.shown.before
        sourceComponent: Component {
            CallWait {
                pane: room.pane
            }
        }
    }
    Loader {
        anchors.fill: parent
        active: room.stage === "talking" || room.stage === "lost"
        sourceComponent: Component {
            CallTalk {
                pane: room.pane
            }
        }
    }
    Loader {
        anchors.fill: parent
        anchors.leftMargin: Theme.u(24)
        anchors.rightMargin: Theme.u(24)
        anchors.topMargin: Theme.u(16)
        anchors.bottomMargin: Theme.u(16)
        active: room.stage === "ended"
        sourceComponent: Component {
            CallOver {
                pane: room.pane
            }
        }
    }
}
