pragma ComponentBehavior: Bound

import QtQuick

// How the call stands: who interprets, whether their voice comes, what they do not send, how good the picture is, and the
// words to compare.
Flow {
    id: marks

    required property var pane
    // Where there is little room: what changes, in signs.
    property bool brief: false
    readonly property var shown: pane.call.shown
    readonly property var type: pane.shown.type
    readonly property bool bad: shown.stage === "lost" || shown.grade === "poor"

    spacing: Theme.u(6)

    Sign {
        visible: !marks.brief && marks.shown.name !== ""
        most: visible ? marks.width : 0
        type: marks.type
        icon: "interpreter"
        ink: Theme.blue
        bold: true
        content: marks.shown.name
    }
    Voice {
        visible: marks.shown.theirSound
        pane: marks.pane
        brief: marks.brief
    }
    Repeater {
        model: marks.shown.marks
        delegate: Sign {
            required property var modelData
            most: marks.width
            type: marks.type
            icon: modelData.icon
            ink: Theme.warn
            told: modelData.text
            content: marks.brief ? "" : told
        }
    }
    Sign {
        objectName: "quality"
        most: marks.width
        type: marks.type
        icon: marks.shown.stage === "lost" ? "warning" : marks.shown.grade === "" ? "wait" : marks.shown.grade
        ink: marks.bad ? Theme.warn : marks.shown.grade === "good" ? Theme.done : Theme.text
        told: marks.shown.stage === "lost" ? marks.pane.shown.say["call-lost"] : marks.shown.quality
        content: marks.brief ? "" : told
    }
    Sign {
        objectName: "words"
        visible: !marks.brief && marks.shown.words.length > 0
        most: visible ? marks.width : 0
        type: marks.type
        icon: "lock"
        content: marks.pane.shown.say["call-words"] + ": " + marks.shown.words.join(" · ")
    }
}
