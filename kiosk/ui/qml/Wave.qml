pragma ComponentBehavior: Bound

import QtQuick

// How loud it is: bars that grow with it. It does not move where motion is switched off.
Row {
    id: wave

    property real level: 0
    property real high: 20
    property color ink: Theme.text

    visible: !Theme.still
    height: Theme.u(high)
    spacing: Theme.u(3)

    Repeater {
        model: [0.5, 0.85, 1, 0.7, 0.4]
        delegate: Rectangle {
            required property real modelData
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.u(4)
            height: Math.max(width, Math.round(wave.height * wave.level * modelData))
            radius: width / 2
            color: wave.ink
            Behavior on height {
                NumberAnimation {
                    duration: Theme.still ? 0 : 80
                }
            }
        }
    }
}
