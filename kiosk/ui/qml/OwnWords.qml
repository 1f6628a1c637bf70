pragma ComponentBehavior: Bound

import QtQuick

// What oneself said: growing while it is spoken, then settled with what it became on the other side.
Item {
    id: own

    objectName: "own-words"
    required property var pane
    required property real room
    readonly property var shown: pane.shown
    readonly property var line: shown.own
    readonly property bool growing: shown.partial !== ""

    readonly property bool correctable: !growing && line.there && line.correctable

    height: Math.min(room, Math.max(Theme.u(own.correctable ? 64 : 40), column.height))

    Flickable {
        id: flick
        anchors.left: parent.left
        anchors.right: put.visible ? put.left : parent.right
        anchors.rightMargin: Theme.u(12)
        height: parent.height
        contentHeight: column.height
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        // What is being said stays in sight.
        contentY: own.growing ? Math.max(0, contentHeight - height) : 0

        TapHandler {
            enabled: own.correctable
            onTapped: own.pane.correction.open(own.line.number)
        }
        Column {
            id: column
            y: Math.max(0, Math.round((flick.height - height) / 2))
            width: parent.width
            spacing: Theme.u(2)

            Words {
                width: parent.width
                visible: own.growing || own.line.there
                type: own.shown.type
                px: 24
                content: own.growing ? own.shown.partial + " …" : own.line.there ? own.line.text : ""
                color: own.growing ? Theme.growing : Theme.text
            }
            Former {
                objectName: "former"
                width: parent.width
                visible: !own.growing && own.line.there && own.line.former !== ""
                type: own.shown.type
                mark: own.shown.say["corrected"]
                words: visible ? own.line.former : ""
                note: visible ? own.line.formerNote : ""
            }
            Words {
                width: parent.width
                visible: !own.growing && own.line.there && (own.line.pending || own.line.back !== "")
                type: own.shown.type
                px: 18
                content: !own.line.there ? "" : own.line.pending ? own.shown.say["waiting-translation"] : own.line.back
                color: Theme.quiet
            }
            Repeater {
                model: !own.growing && own.line.there ? own.line.doubts : []
                delegate: Doubt {
                    required property var modelData
                    width: column.width
                    type: own.shown.type
                    value: modelData.value
                    words: modelData.text
                }
            }
            Words {
                width: parent.width
                visible: !own.growing && own.line.there && own.line.trouble !== "" && own.shown.notice === ""
                type: own.shown.type
                px: 18
                content: own.line.there ? own.line.trouble : ""
                color: Theme.warn
            }
        }
    }
    ScrollMark {
        over: flick
    }
    Wide {
        id: put
        objectName: "correct"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: own.correctable
        most: 180
        px: 16
        flat: true
        fill: "transparent"
        type: own.shown.type
        icon: "write"
        name: own.shown.say["button-correct"]
        note: own.correctable ? own.line.text : ""
        onTapped: own.pane.correction.open(own.line.number)
    }
}
