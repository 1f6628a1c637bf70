pragma ComponentBehavior: Bound

import QtQuick

// The own sentence in pieces to be touched; below, what else may have been said there; last, the other ways to put it right.
FocusScope {
    id: sheet

    required property var pane
    readonly property var correction: pane.correction
    readonly property var shown: correction.shown
    readonly property var type: pane.shown.type
    readonly property var say: pane.shown.say
    readonly property bool chosen: shown.kind === "pieces" && shown.chosen >= 0 && shown.chosen < shown.pieces.length
    readonly property var others: chosen ? shown.pieces[shown.chosen].others : []
    readonly property string hint: shown.typing ? "" : ({
            "pieces": say[chosen ? "correct-choose" : "correct-hint"],
            "waiting": say["correct-waiting"],
            "nothing": say["correct-nothing"],
            "speaking": say["talk-" + pane.shown.phase]
        })[shown.kind] ?? ""

    Words {
        id: title
        anchors.left: parent.left
        y: Theme.u(8)
        type: sheet.type
        lineHeight: 1
        px: 20
        bold: true
        wrapMode: Text.NoWrap
        content: sheet.say["correct-title"]
    }
    Fitted {
        anchors.left: title.right
        anchors.leftMargin: Theme.u(20)
        anchors.right: parent.right
        anchors.verticalCenter: title.verticalCenter
        room: Theme.u(34)
        type: sheet.type
        wanted: 18
        content: sheet.hint
        color: Theme.blue
        Accessible.role: Accessible.AlertMessage
    }
    Item {
        id: room
        anchors.top: title.bottom
        anchors.topMargin: Theme.u(8)
        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.u(8)
        width: parent.width
        readonly property real below: choices.visible ? choices.height + Theme.u(12) : 0

        Flickable {
            id: flick
            y: Math.max(0, Math.round((parent.height - height - room.below) / 2))
            width: parent.width - Theme.u(12)
            height: Math.min(contentHeight, parent.height - room.below)
            visible: !sheet.shown.typing
            contentHeight: sheet.shown.kind === "pieces" ? pieces.height : plain.height
            clip: contentHeight > height
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds

            Flow {
                id: pieces
                width: parent.width
                visible: sheet.shown.kind === "pieces"
                spacing: Theme.u(sheet.shown.spaced ? 8 : 4)
                padding: Theme.u(2)

                Repeater {
                    model: sheet.shown.kind === "pieces" ? sheet.shown.pieces : []
                    delegate: Chip {
                        required property var modelData
                        required property int index
                        objectName: others > 0 ? "piece" : "word"
                        most: pieces.width - Theme.u(4)
                        type: sheet.type
                        words: modelData.text
                        others: modelData.others.length
                        chosen: sheet.chosen && sheet.shown.chosen === index
                        onTapped: sheet.correction.choose(index)
                    }
                }
            }
            Words {
                id: plain
                objectName: "sentence"
                width: parent.width
                visible: sheet.shown.kind !== "pieces"
                type: sheet.type
                px: 34
                bold: growing
                readonly property bool growing: sheet.shown.kind === "speaking" && sheet.pane.shown.partial !== ""
                content: growing ? sheet.pane.shown.partial + " …" : sheet.shown.sentence
                color: growing ? Theme.growing : sheet.shown.kind === "speaking" ? Theme.quiet : Theme.text
            }
        }
        ScrollMark {
            over: flick
        }
        Flickable {
            id: choices
            anchors.top: flick.bottom
            anchors.topMargin: Theme.u(12)
            width: parent.width - Theme.u(12)
            visible: sheet.chosen && !sheet.shown.typing
            height: Math.min(flow.height, Math.max(Theme.u(68), parent.height - Theme.u(76)))
            contentHeight: flow.height
            clip: contentHeight > height
            interactive: contentHeight > height + 1
            boundsBehavior: Flickable.StopAtBounds

            Flow {
                id: flow
                width: parent.width
                spacing: Theme.u(8)
                padding: Theme.u(2)

                Repeater {
                    model: sheet.others
                    delegate: Wide {
                        required property var modelData
                        objectName: "other"
                        most: Math.floor((flow.width - Theme.u(4)) / Theme.unit)
                        primary: true
                        px: 22
                        type: sheet.type
                        icon: modelData.text === "" ? "close" : ""
                        name: modelData.text === "" ? sheet.say["correct-leave-out"] : modelData.text
                        note: modelData.sentence
                        onTapped: sheet.correction.take(modelData.sentence)
                    }
                }
            }
        }
        ScrollMark {
            over: choices
        }
        Field {
            id: field
            objectName: "correct-field"
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: parent.right
            visible: sheet.shown.typing
            type: sheet.type
            px: 26
            hint: sheet.say["type-hint"]
            onEdited: sheet.pane.stir()
            onAccepted: sheet.correction.take(field.text)
            onVisibleChanged: {
                field.text = visible ? Theme.plain(sheet.shown.sentence) : "";
                if (visible)
                    field.take();
            }
        }
    }
    Row {
        id: ways
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(4)
        width: parent.width
        spacing: Theme.u(8)
        readonly property real each: Math.floor((width - spacing * (sheet.shown.typing || sheet.shown.kind === "speaking" || !sheet.pane.shown.hears ? 1 : 2)) / (sheet.shown.typing || sheet.shown.kind === "speaking" || !sheet.pane.shown.hears ? 2 : 3))

        Wide {
            objectName: "correct-send"
            width: ways.each
            visible: sheet.shown.typing
            primary: true
            type: sheet.type
            icon: "send"
            name: sheet.say["button-send"]
            onTapped: sheet.correction.take(field.text)
        }
        Wide {
            objectName: "correct-type"
            width: ways.each
            visible: !sheet.shown.typing
            type: sheet.type
            icon: "keyboard"
            name: sheet.say["correct-type"]
            onTapped: sheet.correction.openType()
        }
        Wide {
            objectName: "correct-again"
            width: ways.each
            visible: !sheet.shown.typing && sheet.shown.kind !== "speaking" && sheet.pane.shown.hears
            type: sheet.type
            icon: "microphone"
            name: sheet.say["correct-again"]
            onTapped: sheet.correction.again()
        }
        Wide {
            objectName: "correct-back"
            width: ways.each
            visible: sheet.shown.typing
            type: sheet.type
            icon: "back"
            name: sheet.say["button-back"]
            onTapped: sheet.correction.closeType()
        }
        Wide {
            objectName: "correct-keep"
            width: ways.each
            visible: !sheet.shown.typing
            type: sheet.type
            icon: "finish"
            name: sheet.say["correct-keep"]
            onTapped: sheet.correction.keep()
        }
    }
}
