pragma ComponentBehavior: Bound

import QtQuick

// A day: the week it is in, moved by days, weeks and months.
Item {
    id: picker

    required property var pane
    readonly property var fill: pane.cards.filling
    readonly property var shown: fill.shown
    readonly property var type: pane.shown.type
    readonly property bool set: shown.kind === "date"

    Row {
        id: top
        spacing: Theme.u(10)
        Step {
            icon: "previous"
            name: picker.pane.shown.say["pick-month-before"]
            onTapped: picker.fill.move(0, -1)
        }
        Fitted {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.u(250)
            room: Theme.u(60)
            horizontalAlignment: Text.AlignHCenter
            type: picker.type
            wanted: 24
            bold: true
            content: picker.shown.day.month ?? ""
        }
        Step {
            icon: "next"
            name: picker.pane.shown.say["pick-month-after"]
            onTapped: picker.fill.move(0, 1)
        }
        Wide {
            width: Theme.u(160)
            type: picker.type
            name: picker.pane.shown.say["date-today"]
            onTapped: picker.fill.fromToday(0)
        }
        Wide {
            width: Theme.u(160)
            type: picker.type
            name: picker.pane.shown.say["date-tomorrow"]
            onTapped: picker.fill.fromToday(1)
        }
    }
    Row {
        id: week
        anchors.top: top.bottom
        anchors.topMargin: Theme.u(12)
        spacing: Theme.u(10)
        Step {
            height: Theme.u(88)
            icon: "previous"
            name: picker.pane.shown.say["pick-week-before"]
            onTapped: picker.fill.move(-7, 0)
        }
        Repeater {
            model: picker.shown.day.days ?? []
            delegate: Press {
                id: day
                required property var modelData
                objectName: "day-" + modelData.iso
                width: Theme.u(88)
                height: Theme.u(88)
                primary: modelData.chosen
                checked: modelData.chosen
                name: modelData.number + " " + modelData.name
                onTapped: picker.fill.take(modelData.iso)
                Fitted {
                    id: weekday
                    x: Theme.u(4)
                    y: Theme.u(6)
                    width: parent.width - Theme.u(8)
                    room: Theme.u(34)
                    horizontalAlignment: Text.AlignHCenter
                    type: picker.type
                    wanted: 16
                    content: day.modelData.name
                    color: day.ink
                    Accessible.ignored: true
                }
                Words {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.u(4)
                    type: picker.type
                    lineHeight: 1
                    px: 30
                    bold: true
                    content: day.modelData.number
                    color: day.ink
                    font.family: "Noto Sans"
                    Accessible.ignored: true
                }
            }
        }
        Step {
            height: Theme.u(88)
            icon: "next"
            name: picker.pane.shown.say["pick-week-after"]
            onTapped: picker.fill.move(7, 0)
        }
    }
    Words {
        anchors.top: week.bottom
        anchors.topMargin: Theme.u(12)
        type: picker.type
        px: 28
        bold: true
        width: parent.width
        content: picker.shown.day.words ?? ""
        color: Theme.blue
    }
}
