pragma ComponentBehavior: Bound

import QtQuick

// Hands free: it is not clear who spoke. Both readings, each in its own language, to be touched.
Item {
    id: question

    required property var pane
    readonly property var shown: pane.question.shown
    readonly property var type: pane.shown.type
    readonly property int count: Math.max(1, shown.readings.length)
    readonly property real each: Math.floor((width - neither.width - count * row.spacing) / count)

    height: title.height + Theme.u(4) + row.height

    Words {
        id: title
        wrapMode: Text.NoWrap
        type: question.type
        lineHeight: 1
        px: 18
        bold: true
        content: question.pane.shown.say["free-question"]
        Accessible.role: Accessible.AlertMessage
    }
    Row {
        id: row
        anchors.top: title.bottom
        anchors.topMargin: Theme.u(4)
        spacing: Theme.u(8)

        Repeater {
            model: question.shown.readings
            delegate: Press {
                id: reading
                required property var modelData
                objectName: modelData.staff ? "reading-staff" : "reading-visitor"
                width: question.each
                height: Theme.u(96)
                edge: Theme.blue
                edgeWidth: 2
                name: modelData.text
                note: modelData.name
                onTapped: question.pane.question.pick(modelData.staff)

                Words {
                    id: tongue
                    x: Theme.u(12)
                    y: Theme.u(6)
                    type: reading.modelData.type
                    lineHeight: 1
                    px: 15
                    wrapMode: Text.NoWrap
                    content: reading.modelData.name
                    color: Theme.blue
                    Accessible.ignored: true
                }
                Fitted {
                    x: Theme.u(12)
                    y: tongue.y + tongue.height + Math.round((parent.height - tongue.y - tongue.height - Theme.u(6) - height) / 2)
                    width: parent.width - Theme.u(24)
                    room: parent.height - tongue.y - tongue.height - Theme.u(6)
                    type: reading.modelData.type
                    wanted: 22
                    bold: true
                    content: reading.modelData.text
                    Accessible.ignored: true
                }
            }
        }
        Tool {
            id: neither
            objectName: "reading-neither"
            width: Theme.u(128)
            height: Theme.u(96)
            type: question.type
            px: 17
            icon: "close"
            name: question.pane.shown.say["free-neither"]
            onTapped: question.pane.question.drop()
        }
    }
}
