pragma ComponentBehavior: Bound

import QtQuick

// Answers to a card, to be touched.
Item {
    id: answers

    required property var pane
    required property real room

    height: title.height + Theme.u(4) + flick.height

    Words {
        id: title
        wrapMode: Text.NoWrap
        type: answers.pane.shown.type
        lineHeight: 1
        px: 16
        content: answers.pane.shown.say["cards-answers"]
        color: Theme.quiet
    }
    Flickable {
        id: flick
        anchors.top: title.bottom
        anchors.topMargin: Theme.u(4)
        width: parent.width - Theme.u(12)
        height: Math.min(flow.height, answers.room - title.height)
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
                model: answers.pane.shown.answers
                delegate: Press {
                    id: answer
                    required property var modelData
                    readonly property real limit: flow.width - Theme.u(4)
                    objectName: "answer"
                    width: Math.min(limit, Math.max(Theme.u(96), natural.implicitWidth + Theme.u(36)))
                    height: Math.max(Theme.u(64), word.height + Theme.u(16))
                    edge: Theme.blue
                    edgeWidth: 2
                    name: modelData.text
                    onTapped: answers.pane.cards.choose(modelData.id, modelData.tag)
                    Words {
                        id: word
                        anchors.centerIn: parent
                        width: answer.width - Theme.u(32)
                        horizontalAlignment: Text.AlignHCenter
                        type: answers.pane.shown.type
                        lineHeight: 1.05
                        px: 20
                        bold: true
                        content: answer.modelData.text
                        color: Theme.blue
                        Accessible.ignored: true
                    }
                    Words {
                        id: natural
                        visible: false
                        type: answers.pane.shown.type
                        px: 20
                        bold: true
                        wrapMode: Text.NoWrap
                        content: answer.modelData.text
                    }
                }
            }
        }
    }
    ScrollMark {
        over: flick
    }
}
