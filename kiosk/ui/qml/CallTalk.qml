pragma ComponentBehavior: Bound

import QtQuick

// The call: on the visitor's half the interpreter as large as it allows; text beside (below, where it is high); the
// switches and the own picture in a column. On the staff's half the text is large and the picture small. A sheet to draw on
// takes the text's place, or most of it; the interpreter's picture, enlarged, leaves it one line. Nothing covers anything.
Item {
    id: talk

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var arranged: pane.call.arranged.shown
    readonly property bool staff: pane.shown.side === "staff"
    readonly property bool high: height > width
    readonly property bool drawing: pane.call.sheet.shown.open
    readonly property real ratio: Math.max(0.6, Math.min(1.8, pane.call.theirs.ratio))
    readonly property real gap: Theme.u(16)
    readonly property real edge: Theme.u(24)
    readonly property real line: Theme.u(52)

    // The column with the switches; the own picture in it may make it wider.
    readonly property real column: staff ? Theme.u(312) : Math.max(Theme.u(208), own.place === "beside" ? 0 : own.width)
    readonly property real least: Theme.u(drawing ? 440 : 320)

    // The interpreter's picture with text beside, and with one line of text below.
    readonly property real beside: Math.min(most, high ? width : height * ratio)
    readonly property real most: high ? width : width - least - column - 2 * gap - edge
    readonly property real under: height - (high && interpreter.visible ? interpreter.height : 0) - 2 * gap
    readonly property real above: Math.min(high ? width : width - column - gap - edge, (height - line - 2 * gap) * ratio)
    readonly property bool larger: !high && above > beside * 1.05
    readonly property bool large: arranged.large && !drawing
    readonly property bool lined: large && larger

    Interpreter {
        id: interpreter
        visible: !talk.staff || talk.large
        can: talk.staff || talk.larger
        large: talk.large
        width: !visible ? 0 : talk.lined ? talk.above : talk.beside
        height: talk.high ? Math.min(width / talk.ratio, talk.height * 0.6) : Math.min(talk.height, width / talk.ratio)
        x: talk.high ? Math.round((talk.width - width) / 2) : talk.lined ? Math.round((side.x - talk.gap - width) / 2) : 0
        y: talk.high || talk.lined ? 0 : Math.round((talk.height - height) / 2)
        pane: talk.pane
    }
    // What is left for text and sheet.
    Item {
        id: middle
        readonly property bool under: talk.high || talk.lined || !interpreter.visible
        anchors.left: under ? parent.left : interpreter.right
        anchors.leftMargin: under ? talk.edge : talk.gap
        anchors.right: side.left
        anchors.rightMargin: talk.gap
        anchors.top: interpreter.visible && (talk.high || talk.lined) ? interpreter.bottom : parent.top
        anchors.topMargin: talk.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: talk.gap

        Notice {
            id: notice
            width: parent.width
            pane: talk.pane
        }
        Item {
            id: room
            anchors.top: notice.bottom
            anchors.topMargin: notice.visible ? Theme.u(6) : 0
            anchors.bottom: parent.bottom
            width: parent.width

            // The sheet with its pens stands beside the text or above it, wherever it is larger; above one line of it, where
            // it would be too small.
            readonly property real pens: Theme.u(80)
            readonly property real besideText: Math.min(height * 4 / 3 + pens, width - talk.gap - Theme.u(300))
            readonly property real aboveText: Math.min(width, (height - talk.gap - Theme.u(330)) * 4 / 3 + pens)
            readonly property real aboveLine: Math.min(width, (height - talk.line - Theme.u(8)) * 4 / 3 + pens)
            readonly property bool tight: talk.drawing && Math.max(besideText, aboveText) < Theme.u(400)
            readonly property bool aside: talk.drawing && !tight && besideText >= aboveText
            readonly property bool stacked: talk.drawing && !tight && !aside

            Loader {
                id: sheet
                active: talk.drawing
                x: room.aside ? room.width - width : 0
                width: room.tight ? room.aboveLine : room.aside ? room.besideText : room.aboveText
                height: (width - room.pens) * 3 / 4
                sourceComponent: Component {
                    Sheet {
                        pane: talk.pane
                    }
                }
            }
            CallWords {
                id: words
                anchors.bottom: parent.bottom
                width: room.aside ? parent.width - sheet.width - talk.gap : parent.width
                height: room.stacked ? parent.height - sheet.height - talk.gap : parent.height
                visible: !talk.lined && !room.tight
                pane: talk.pane
                cornerWidth: !talk.staff && own.place === "beside" ? own.width : 0
                cornerHeight: cornerWidth > 0 ? own.height : 0
            }
            CallLine {
                anchors.bottom: parent.bottom
                width: parent.width
                height: talk.lined ? parent.height : talk.line
                visible: talk.lined || room.tight
                pane: talk.pane
            }
        }
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: talk.edge
        anchors.top: talk.high && interpreter.visible ? interpreter.bottom : parent.top
        anchors.topMargin: talk.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: talk.gap
        width: talk.column

        Interpreter {
            objectName: "small"
            visible: talk.staff && talk.shown.small && !talk.large
            can: true
            width: Math.min(parent.width, height * talk.ratio)
            height: Math.min(parent.width / talk.ratio, side.height - switches.height - Theme.u(12))
            anchors.right: parent.right
            pane: talk.pane
        }
        CallSwitches {
            id: switches
            y: !talk.staff && own.place === "bottom" ? 0 : parent.height - height
            width: parent.width
            pane: talk.pane
        }
    }
    OwnView {
        id: own
        visible: !talk.staff
        pane: talk.pane
        free: !talk.drawing && !talk.lined
        columnRoom: talk.under - switches.height - Theme.u(12)
        cornerRoom: talk.under - Theme.u(64 + 8 + 118)
        column: Qt.rect(side.x, side.y, side.width, side.height)
        corner: Qt.point(middle.x, middle.y + room.y)
    }
}
