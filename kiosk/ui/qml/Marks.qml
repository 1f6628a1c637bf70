pragma ComponentBehavior: Bound

import QtQuick

// Where the sentence comes from, and what is doubtful about it.
Column {
    id: marks

    required property var pane
    readonly property var shown: pane.shown
    readonly property var line: shown.heard
    // While the other side goes on talking, its growing words stand here instead.
    readonly property bool growing: shown.caption !== ""
    readonly property bool settled: line.there && !line.pending && line.trouble === "" && !growing

    spacing: Theme.u(6)

    Former {
        objectName: "former"
        width: parent.width
        visible: marks.line.there && marks.line.former !== "" && !marks.growing
        type: marks.shown.type
        mark: marks.shown.say["corrected"]
        words: visible ? marks.line.former : ""
        note: visible ? marks.line.formerNote : ""
    }
    Repeater {
        model: marks.settled ? marks.line.doubts : []
        delegate: Doubt {
            required property var modelData
            width: marks.width
            type: marks.shown.type
            value: modelData.value
            words: modelData.text
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.u(16)
        visible: marks.settled

        Repeater {
            model: marks.settled ? [
                {
                    "icon": marks.line.origin === "card" ? "cards" : marks.line.origin === "machine" ? "machine" : "person",
                    "text": marks.line.originText
                }
            ].concat(marks.line.starter ? [
                {
                    "icon": "warning",
                    "text": marks.shown.say["starter"]
                }
            ] : []).concat(marks.shown.voiceless ? [
                {
                    "icon": "read",
                    "text": marks.shown.say["no-voice"]
                }
            ] : []) : []
            delegate: Item {
                id: mark
                required property var modelData
                width: Math.min(picture.width + Theme.u(6) + natural.implicitWidth + Theme.u(4), marks.width)
                height: Math.max(picture.height, label.height)
                Icon {
                    id: picture
                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    name: mark.modelData.icon
                    px: 20
                    colour: Theme.quiet
                }
                Words {
                    id: label
                    anchors.left: picture.right
                    anchors.leftMargin: Theme.u(6)
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    type: marks.shown.type
                    lineHeight: 1.05
                    px: 16
                    content: mark.modelData.text
                    color: Theme.quiet
                }
                Words {
                    id: natural
                    visible: false
                    type: marks.shown.type
                    px: 16
                    wrapMode: Text.NoWrap
                    content: mark.modelData.text
                }
            }
        }
    }
}
