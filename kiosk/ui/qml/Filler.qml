pragma ComponentBehavior: Bound

import QtQuick

// A card whose places are being filled: what it will say above, the picker below.
Item {
    id: filler

    required property var pane
    readonly property var fill: pane.cards.filling
    readonly property var shown: fill.shown
    readonly property var type: pane.shown.type
    readonly property var say: pane.shown.say

    Wide {
        id: back
        objectName: "fill-back"
        width: Theme.u(136)
        type: filler.type
        icon: "back"
        name: filler.say["button-back"]
        onTapped: filler.fill.close()
    }
    Fitted {
        anchors.left: back.right
        anchors.leftMargin: Theme.u(20)
        anchors.right: next.left
        anchors.rightMargin: Theme.u(20)
        anchors.verticalCenter: back.verticalCenter
        room: Theme.u(84)
        wanted: 26
        least: 15
        type: filler.type
        lineHeight: Math.min(1.15, filler.type.leading)
        bold: true
        content: filler.shown.preview
    }
    Wide {
        id: next
        objectName: "fill-next"
        anchors.right: parent.right
        width: Theme.u(200)
        primary: true
        enabled: filler.shown.ready
        type: filler.type
        icon: filler.shown.last ? "send" : "next"
        px: 20
        name: filler.say[filler.shown.last ? "cards-show" : "button-continue"]
        onTapped: filler.fill.next()
    }
    Column {
        id: places
        anchors.top: back.bottom
        anchors.topMargin: Theme.u(20)
        width: Theme.u(200)
        spacing: Theme.u(8)

        Words {
            width: parent.width
            type: filler.type
            lineHeight: 1
            px: 16
            content: filler.say["cards-fill"]
            color: Theme.quiet
        }
        Repeater {
            model: filler.shown.places
            delegate: Wide {
                required property var modelData
                required property int index
                width: places.width
                type: filler.type
                edge: modelData.current ? Theme.blue : Theme.hair
                edgeWidth: modelData.current ? 3 : 1
                icon: modelData.current ? "write" : modelData.filled ? "finish" : ""
                name: modelData.label
                onTapped: filler.fill.go(index)
            }
        }
    }
    Loader {
        anchors.left: places.right
        anchors.leftMargin: Theme.u(32)
        anchors.right: parent.right
        anchors.top: back.bottom
        anchors.topMargin: Theme.u(16)
        anchors.bottom: parent.bottom
        sourceComponent: filler.shown.kind === "date" ? date : filler.shown.kind === "time" ? time : filler.shown.kind === "amount" || filler.shown.kind === "number" ? pad : words

        Component {
            id: date
            DayPicker {
                pane: filler.pane
            }
        }
        Component {
            id: time
            TimePicker {
                pane: filler.pane
            }
        }
        Component {
            id: pad
            NumberPad {
                pane: filler.pane
            }
        }
        Component {
            id: words
            Item {
                Field {
                    objectName: "fill-words"
                    width: parent.width
                    type: filler.type
                    px: 28
                    longest: 60
                    hint: filler.say["type-hint"]
                    text: filler.shown.value
                    onEdited: words => filler.fill.words(words)
                    onAccepted: filler.fill.next()
                    Component.onCompleted: take()
                }
            }
        }
    }
}
