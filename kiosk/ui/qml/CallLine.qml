pragma ComponentBehavior: Bound

import QtQuick

// The text of the call where there is room for one line: what grows, else what was said last; and how the call stands.
Item {
    id: line

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var last: shown.lines.length > 0 ? shown.lines[shown.lines.length - 1] : null
    readonly property var entry: shown.growing.length > 0 ? shown.growing[shown.growing.length - 1] : null
    readonly property string who: entry ? entry.who : last ? last.who : ""
    readonly property string words: entry ? entry.text : !last ? say["call-empty"] : last.pending ? say["waiting-translation"] : last.trouble !== "" && !last.mine ? last.trouble : last.text

    objectName: "line"

    CallMarks {
        id: marks
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.4
        pane: line.pane
        brief: true
    }
    Icon {
        id: sign
        anchors.left: marks.left
        anchors.leftMargin: marks.childrenRect.width + Theme.u(10)
        anchors.verticalCenter: parent.verticalCenter
        name: line.who === "you-said" || line.who === "they-said" ? "person" : "interpreter"
        px: 24
        colour: line.who === "you-said" || line.who === "they-said" ? Theme.quiet : Theme.blue
    }
    // The newest words stay in sight, in whole lines.
    Item {
        anchors.left: sign.right
        anchors.leftMargin: Theme.u(8)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: letters.height > line.height ? Theme.lines(letters, line.height) : letters.height
        clip: letters.height > height
        Fitted {
            id: letters
            objectName: "newest"
            anchors.bottom: parent.bottom
            width: parent.width
            room: line.height
            type: line.entry ? line.entry.type : line.pane.shown.type
            wanted: 24
            least: 16
            bold: !line.entry && line.last !== null && !line.last.mine
            content: line.words
            color: line.entry ? Theme.growing : line.last && !line.last.pending ? Theme.text : Theme.quiet
            Accessible.name: Theme.plain((line.say[line.who] ?? "") + ": " + line.words)
        }
    }
}
