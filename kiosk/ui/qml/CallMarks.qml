pragma ComponentBehavior: Bound

import QtQuick

// How the call stands: who interprets, what they do not send, how good the picture is, and the words to compare.
Flow {
    id: marks

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var type: pane.shown.type

    spacing: Theme.u(6)

    Sign {
        visible: marks.shown.name !== ""
        most: marks.width
        type: marks.type
        icon: "interpreter"
        ink: Theme.blue
        bold: true
        content: marks.shown.name
    }
    Repeater {
        model: marks.shown.marks
        delegate: Sign {
            required property var modelData
            most: marks.width
            type: marks.type
            icon: modelData.icon
            ink: modelData.off ? Theme.warn : Theme.text
            told: modelData.text
            content: modelData.off ? told : ""
        }
    }
    Sign {
        objectName: "quality"
        most: marks.width
        type: marks.type
        icon: marks.shown.stage === "lost" ? "warning" : marks.shown.grade === "" ? "wait" : marks.shown.grade
        ink: marks.shown.stage === "lost" || marks.shown.grade === "poor" ? Theme.warn : marks.shown.grade === "good" ? Theme.done : Theme.text
        content: marks.shown.stage === "lost" ? marks.pane.shown.say["call-lost"] : marks.shown.quality
    }
    Sign {
        objectName: "words"
        visible: marks.shown.words.length > 0
        most: marks.width
        type: marks.type
        icon: "lock"
        content: marks.pane.shown.say["call-words"] + ": " + marks.shown.words.join(" · ")
    }
}
