pragma ComponentBehavior: Bound

import QtQuick

// Whatever can be touched: by finger, by Tab with Enter or Space, and by a screen reader.
Item {
    id: press

    property string name
    property string note
    property bool primary: false
    property bool flat: false
    property bool checkable: false
    property bool checked: false
    property real radius: Theme.u(12)
    property color fill: primary ? Theme.blue : Theme.ground
    property color edge: flat ? "transparent" : primary ? Theme.blue : Theme.edge
    property real edgeWidth: 1
    readonly property color ink: primary ? Theme.overBlue : Theme.text
    readonly property bool down: tap.pressed

    signal tapped

    // A key held down counts once: the microphone must not open and close thirty times a second.
    function push(again: bool) {
        if (!again)
            press.tapped();
    }

    activeFocusOnTab: press.enabled
    opacity: press.enabled ? 1 : 0.55
    implicitWidth: Theme.u(64)
    implicitHeight: Theme.u(64)

    Accessible.role: press.checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: Theme.plain(press.name)
    Accessible.description: Theme.plain(press.note)
    Accessible.checkable: press.checkable
    Accessible.checked: press.checked
    Accessible.focusable: true
    Accessible.onPressAction: press.tapped()
    Keys.onReturnPressed: event => press.push(event.isAutoRepeat)
    Keys.onEnterPressed: event => press.push(event.isAutoRepeat)
    Keys.onSpacePressed: event => press.push(event.isAutoRepeat)
    onActiveFocusChanged: if (activeFocus)
        Theme.reveal(press)

    Rectangle {
        anchors.fill: parent
        radius: press.radius
        color: press.down && !press.primary ? Theme.pale : press.fill
        border.color: press.edge
        border.width: Math.max(1, Theme.u(press.edgeWidth))
    }
    Loader {
        anchors.fill: parent
        anchors.margins: -Theme.u(2)
        active: press.activeFocus
        sourceComponent: Component {
            Rectangle {
                radius: press.radius + Theme.u(2)
                color: "transparent"
                border.color: Theme.focusInner
                border.width: Theme.u(4)
                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -Theme.u(3)
                    radius: parent.radius + Theme.u(3)
                    color: "transparent"
                    border.color: Theme.focusOuter
                    border.width: Theme.u(4)
                }
            }
        }
    }
    TapHandler {
        id: tap
        onTapped: press.tapped()
    }
}
