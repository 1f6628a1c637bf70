pragma ComponentBehavior: Bound

import QtQuick

// Below the large sentence: a question of who spoke, answers to touch, the field to type in, or the own last sentence.
Item {
    id: foot

    required property var pane
    required property real room
    // Only the question: a list or a sheet stands where the rest would be.
    property bool only: false
    readonly property var shown: pane.shown
    readonly property bool asking: pane.question.shown.open
    readonly property bool typing: shown.typing && !only
    readonly property bool answering: shown.answers.length > 0 && !asking && !typing && !only && shown.partial === ""
    readonly property bool speaking: (!asking || shown.partial !== "") && !typing && !answering && !only
    readonly property real below: typing ? field.height + Theme.u(16) : answering ? answers.height + Theme.u(8) : speaking ? own.height + Theme.u(8) : 0

    height: line.height + (asking ? question.height + Theme.u(8) : 0) + below

    Rectangle {
        id: line
        width: parent.width
        height: Math.max(1, Theme.u(1))
        color: Theme.hair
        visible: !foot.answering
    }
    Loader {
        id: question
        anchors.top: line.bottom
        anchors.topMargin: Theme.u(6)
        width: parent.width
        active: foot.asking
        sourceComponent: Component {
            Question {
                pane: foot.pane
            }
        }
    }
    TypeField {
        id: field
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(4)
        width: parent.width
        visible: foot.typing
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
        visible: foot.speaking
        pane: foot.pane
        room: foot.asking ? Theme.u(40) : foot.room * (foot.shown.notice === "" ? 0.45 : 0.35)
    }
}
