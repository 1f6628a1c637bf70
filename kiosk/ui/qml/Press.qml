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
    // Told when it goes down and when it comes up, instead of taps; a screen reader's press is always a tap.
    property bool tracked: false
    readonly property bool down: tap.pressed || point.active

    signal tapped
    signal seized
    signal released

    // A key held down counts once: the microphone must not open and close thirty times a second.
    function push(again: bool) {
        if (again)
            return;
        if (press.tracked)
            press.seized();
        else
            press.tapped();
    }

    function raise(event: var) {
        if (press.tracked && !event.isAutoRepeat && [Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key))
            press.released();
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
    Keys.onReleased: event => press.raise(event)
    onActiveFocusChanged: {
        if (activeFocus)
            Theme.reveal(press);
        else if (tracked)
            released();
    }
    onVisibleChanged: if (tracked && !visible)
        released()

    Rectangle {
        anchors.fill: parent
        radius: press.radius
        color: press.down && !press.primary ? Theme.pale : press.fill
        border.color: press.edge
        border.width: Math.max(1, Theme.u(press.edgeWidth))
    }
    Ring {
        active: press.activeFocus
        radius: press.radius
    }
    TapHandler {
        id: tap
        enabled: !press.tracked
        onTapped: press.tapped()
    }
    // Passive, so that nothing takes it away while it lasts, wherever the finger slides.
    PointHandler {
        id: point
        enabled: press.tracked
        onActiveChanged: active ? press.seized() : press.released()
    }
}
