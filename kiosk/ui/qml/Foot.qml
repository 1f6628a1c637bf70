pragma ComponentBehavior: Bound

import QtQuick

// Below the large sentence: answers to touch, or the field to type in, or the own last sentence.
Item {
    id: foot

    required property var pane
    required property real room
    readonly property var shown: pane.shown
    readonly property bool answering: shown.answers.length > 0 && !shown.typing && shown.partial === ""

    height: line.height + (shown.typing ? field.height + Theme.u(16) : answering ? answers.height + Theme.u(8) : own.height + Theme.u(8))

    Rectangle {
        id: line
        width: parent.width
        height: Math.max(1, Theme.u(1))
        color: Theme.hair
        visible: !foot.answering
    }
    TypeField {
        id: field
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(4)
        width: parent.width
        visible: foot.shown.typing
        pane: foot.pane
    }
    Answers {
        id: answers
        anchors.bottom: parent.bottom
        width: parent.width
        visible: foot.answering
        pane: foot.pane
        room: foot.room * 0.6
    }
    OwnWords {
        id: own
        anchors.bottom: parent.bottom
        width: parent.width
        visible: !foot.shown.typing && !foot.answering
        pane: foot.pane
        room: foot.room * 0.45
    }
}
