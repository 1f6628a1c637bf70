pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

// The drawing sheet of the call: white, 4:3, drawn on by finger, pen, mouse and keys; the pens beside it.
Item {
    id: sheet

    required property var pane
    readonly property var view: pane.call.sheet
    readonly property var shown: view.shown
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type
    readonly property real gap: Theme.u(8)
    readonly property real wide: Theme.u(72)

    Rectangle {
        id: paper
        objectName: "sheet"
        width: Math.floor(Math.min(sheet.width - sheet.wide - sheet.gap, sheet.height * 4 / 3))
        height: Math.floor(width * 3 / 4)
        color: "#ffffff"
        border.color: Theme.edge
        border.width: 1
        activeFocusOnTab: true
        Accessible.role: Accessible.Canvas
        Accessible.focusable: true
        Accessible.name: Theme.plain(sheet.say["call-sheet"])
        Accessible.description: Theme.plain(sheet.say[!sheet.shown.pointing ? "call-sheet-keys" : sheet.shown.down ? "call-pen-down" : "call-pen-up"])
        onActiveFocusChanged: if (!activeFocus)
            sheet.view.leave()
        Keys.onPressed: event => {
            const right = event.key === Qt.Key_Right ? 1 : event.key === Qt.Key_Left ? -1 : 0;
            const down = event.key === Qt.Key_Down ? 1 : event.key === Qt.Key_Up ? -1 : 0;
            if (right !== 0 || down !== 0)
                sheet.view.step(right, down);
            else if (event.key === Qt.Key_Space && !event.isAutoRepeat)
                sheet.view.press();
            else if (event.key === Qt.Key_Escape && sheet.shown.down)
                sheet.view.lift();
            else if (event.key !== Qt.Key_Space)
                return;
            event.accepted = true;
        }

        Item {
            id: area
            anchors.fill: parent
            anchors.margins: 1
            onWidthChanged: later.restart()
            onHeightChanged: later.restart()

            Image {
                anchors.fill: parent
                cache: false
                source: sheet.view.address
                Accessible.ignored: true
            }
            PointHandler {
                id: pen
                acceptedButtons: Qt.LeftButton
                onActiveChanged: active ? sheet.view.begin(point.position.x / area.width, point.position.y / area.height) : sheet.view.lift()
                onPointChanged: if (active)
                    sheet.view.add(point.position.x / area.width, point.position.y / area.height)
            }
            // Where the keys have moved the pen; full while it is down.
            Rectangle {
                objectName: "pen"
                x: Math.round(sheet.shown.x * area.width - width / 2)
                y: Math.round(sheet.shown.y * area.height - height / 2)
                width: Theme.u(18)
                height: width
                radius: width / 2
                visible: sheet.shown.pointing
                color: sheet.shown.down ? "#0017c1" : "transparent"
                border.color: "#0017c1"
                border.width: Math.max(2, Theme.u(3))
            }
        }
        Ring {
            active: paper.activeFocus
            radius: 0
        }
    }
    Column {
        id: tools
        readonly property real high: Math.min(Theme.u(64), Math.floor((sheet.height - 4 * spacing) / 5))
        anchors.left: paper.right
        anchors.leftMargin: sheet.gap
        width: sheet.wide
        spacing: Theme.u(4)

        Repeater {
            model: sheet.shown.pens
            delegate: Press {
                id: one
                required property var modelData
                required property int index
                objectName: modelData.name
                width: tools.width
                height: tools.high
                name: sheet.say[modelData.name]
                checkable: true
                checked: sheet.shown.pen === index
                edge: checked ? Theme.blue : Theme.edge
                edgeWidth: checked ? 4 : 1
                fill: checked ? Theme.pale : Theme.ground
                Accessible.role: Accessible.RadioButton
                onTapped: sheet.view.choose(index)

                // On white, as on the sheet.
                Rectangle {
                    id: sample
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: Math.round((one.height - height - word.height - Theme.u(2)) / 2)
                    width: Theme.u(48)
                    height: Theme.u(18)
                    radius: Theme.u(4)
                    color: "#ffffff"
                    Rectangle {
                        anchors.centerIn: parent
                        width: Theme.u(36)
                        height: Theme.u(one.modelData.width > 0.01 ? 12 : 4)
                        radius: height / 2
                        color: one.modelData.colour
                    }
                }
                Fitted {
                    id: word
                    anchors.top: sample.bottom
                    anchors.topMargin: Theme.u(2)
                    x: Theme.u(5)
                    width: parent.width - Theme.u(10)
                    room: one.height - sample.height - Theme.u(12)
                    horizontalAlignment: Text.AlignHCenter
                    type: sheet.type
                    wanted: 14
                    least: 9
                    content: one.name
                    Accessible.ignored: true
                }
            }
        }
        Press {
            id: clear
            objectName: "call-clear"
            width: tools.width
            height: tools.high
            name: sheet.say["call-clear"]
            onTapped: sheet.view.clear()
            Icon {
                id: bin
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.round((clear.height - height - label.height - Theme.u(2)) / 2)
                name: "erase"
                px: 22
            }
            Fitted {
                id: label
                anchors.top: bin.bottom
                anchors.topMargin: Theme.u(2)
                x: Theme.u(5)
                width: parent.width - Theme.u(10)
                room: clear.height - bin.height - Theme.u(10)
                horizontalAlignment: Text.AlignHCenter
                type: sheet.type
                wanted: 14
                least: 9
                content: clear.name
                Accessible.ignored: true
            }
        }
    }
    // A timer: width and height change one after the other.
    Timer {
        id: later
        interval: 0
        onTriggered: sheet.view.fit(Math.round(area.width * Screen.devicePixelRatio), Math.round(area.height * Screen.devicePixelRatio))
    }
    Component.onCompleted: later.restart()
    Component.onDestruction: sheet.view.leave()
}
