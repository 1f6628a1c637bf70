pragma ComponentBehavior: Bound

import QtQuick

// The whole screen: the first screen with the tiles, or two halves across the desk.
Rectangle {
    id: main

    required property var attract
    required property var staff
    required property var visitor
    required property bool turned
    required property string theme
    required property bool still
    required property string halves
    readonly property bool whole: halves === "both"

    width: 1280
    height: 800
    color: Theme.ground

    Binding {
        target: Theme
        property: "name"
        value: main.theme
    }
    Binding {
        target: Theme
        property: "still"
        value: main.still
    }
    Binding {
        target: Theme
        property: "unit"
        value: Math.max(0.4, Math.min(main.width / 1280, main.height / 800))
    }

    Attract {
        anchors.fill: parent
        visible: main.attract.shown.open
        view: main.attract
    }
    Item {
        anchors.fill: parent
        // Over the tiles there is only the warning before everything is erased.
        visible: !main.attract.shown.open || main.staff.shown.idle !== ""

        Half {
            id: far
            objectName: "far"
            visible: main.halves !== "staff"
            width: parent.width
            height: main.whole ? Math.floor((parent.height - desk.height) / 2) : visible ? parent.height : 0
            pane: main.visitor
            rotation: main.turned && main.whole ? 180 : 0
        }
        Rectangle {
            id: desk
            visible: main.whole
            anchors.top: far.bottom
            width: parent.width
            height: Theme.u(4)
            color: Theme.text
        }
        Half {
            objectName: "near"
            visible: main.halves !== "visitor"
            y: main.whole ? desk.y + desk.height : 0
            height: parent.height - y
            width: parent.width
            pane: main.staff
        }
    }
}
