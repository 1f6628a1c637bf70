pragma ComponentBehavior: Bound

import QtQuick

// The end, on the staff's side: what goes onto the slip, keeping it on paper, and erasing.
Item {
    id: notes

    required property var pane
    readonly property var shown: pane.notes.shown
    readonly property var type: pane.shown.type
    readonly property var say: pane.shown.say

    Column {
        id: tools
        anchors.right: parent.right
        width: Theme.u(264)
        spacing: Theme.u(10)

        Wide {
            objectName: "back"
            width: parent.width
            type: notes.type
            icon: "back"
            name: notes.say["button-back"]
            onTapped: notes.pane.resume()
        }
        Wide {
            objectName: "save"
            enabled: !notes.shown.none
            width: parent.width
            type: notes.type
            icon: "save"
            name: notes.say["slip-save"]
            onTapped: notes.pane.notes.save()
        }
        Wide {
            objectName: "print"
            width: parent.width
            visible: notes.shown.printer
            enabled: !notes.shown.none
            type: notes.type
            icon: "print"
            name: notes.say["slip-print"]
            onTapped: notes.pane.notes.toPrinter()
        }
        Wide {
            objectName: "erase"
            width: parent.width
            height: Theme.u(80)
            primary: true
            type: notes.type
            icon: "erase"
            px: 21
            name: notes.say["button-erase"]
            onTapped: notes.pane.erase()
        }
    }
    Fitted {
        anchors.left: tools.left
        anchors.right: tools.right
        anchors.top: tools.bottom
        anchors.topMargin: Theme.u(8)
        room: notes.height - tools.height - Theme.u(8)
        type: notes.type
        wanted: 15
        content: notes.shown.told
        color: Theme.quiet
    }
    Words {
        id: title
        wrapMode: Text.NoWrap
        type: notes.type
        lineHeight: 1
        px: 26
        bold: true
        content: notes.say["slip-title"]
    }
    Words {
        id: hint
        anchors.top: title.bottom
        anchors.topMargin: Theme.u(4)
        anchors.left: parent.left
        anchors.right: tools.left
        anchors.rightMargin: Theme.u(24)
        type: notes.type
        lineHeight: Math.min(1.2, notes.type.leading)
        px: 17
        content: notes.shown.entries.length === 0 || notes.shown.none ? notes.say["slip-empty"] : notes.say["slip-choose"]
        color: Theme.quiet
    }
    ListView {
        id: list
        anchors.top: hint.bottom
        anchors.topMargin: Theme.u(8)
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: tools.left
        anchors.rightMargin: Theme.u(36)
        clip: true
        spacing: Theme.u(8)
        boundsBehavior: Flickable.StopAtBounds
        model: notes.shown.entries
        delegate: Press {
            id: entry
            required property var modelData
            objectName: "entry"
            width: list.width
            height: Math.max(Theme.u(64), text.height + Theme.u(18))
            checkable: true
            checked: modelData.chosen
            radius: Theme.u(8)
            edge: modelData.chosen ? Theme.blue : Theme.hair
            edgeWidth: modelData.chosen ? 2 : 1
            fill: modelData.chosen ? Theme.pale : Theme.ground
            name: modelData.text
            note: modelData.other
            onTapped: notes.pane.notes.mark(modelData.staff, modelData.number, !modelData.chosen)
            Icon {
                id: tick
                anchors.left: parent.left
                anchors.leftMargin: Theme.u(14)
                anchors.verticalCenter: parent.verticalCenter
                name: entry.modelData.chosen ? "check" : "unchecked"
                px: 32
                colour: entry.modelData.chosen ? Theme.blue : Theme.quiet
            }
            Column {
                id: text
                anchors.left: tick.right
                anchors.leftMargin: Theme.u(14)
                anchors.right: parent.right
                anchors.rightMargin: Theme.u(14)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.u(2)
                Words {
                    width: parent.width
                    type: notes.type
                    lineHeight: Math.min(1.2, notes.type.leading)
                    px: 20
                    content: entry.modelData.text
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width
                    visible: entry.modelData.other !== entry.modelData.text
                    type: notes.shown.otherType
                    lineHeight: Math.min(1.1, notes.shown.otherType.leading ?? 1)
                    px: 15
                    content: entry.modelData.other
                    color: Theme.quiet
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width
                    visible: entry.modelData.doubtful
                    type: notes.type
                    lineHeight: 1
                    px: 15
                    content: "▲ " + notes.say["slip-doubt"]
                    color: Theme.warn
                }
            }
        }
    }
    ScrollMark {
        over: list
    }
}
