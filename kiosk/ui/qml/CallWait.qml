pragma ComponentBehavior: Bound

import QtQuick

// An interpreter is being called: who, how many wait before, how long, and whether they may read what was said.
Item {
    id: wait

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type
    readonly property bool answered: shown.stage === "connecting"
    readonly property color ink: answered ? Theme.overBlue : Theme.text
    readonly property bool beside: !answered && (shown.asks || shown.consent !== "")

    // Answered: the whole half lights up, for somebody who hears no ringing; twice a second at most (WCAG 2.3.1).
    Rectangle {
        id: light
        anchors.fill: parent
        color: Theme.blue
        visible: wait.answered
        SequentialAnimation {
            running: wait.answered && !Theme.still
            loops: 3
            OpacityAnimator {
                target: light
                from: 1
                to: 0.75
                duration: 300
            }
            OpacityAnimator {
                target: light
                from: 0.75
                to: 1
                duration: 300
            }
        }
    }
    Item {
        anchors.fill: parent
        anchors.leftMargin: Theme.u(24)
        anchors.rightMargin: Theme.u(24)
        anchors.topMargin: Theme.u(16)
        anchors.bottomMargin: Theme.u(16)

        Rectangle {
            id: pill
            width: Math.min(tongue.implicitWidth + Theme.u(72), parent.width)
            height: Theme.u(40)
            radius: height / 2
            color: Theme.pale
            border.color: Theme.contrast ? Theme.edge : "transparent"
            Icon {
                id: sign
                x: Theme.u(16)
                anchors.verticalCenter: parent.verticalCenter
                name: "interpreter"
                px: 26
                colour: Theme.blue
            }
            Words {
                id: tongue
                anchors.left: sign.right
                anchors.leftMargin: Theme.u(10)
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.NoWrap
                type: wait.shown.tongueType
                lineHeight: 1
                px: 18
                bold: true
                content: wait.shown.tongue
                color: Theme.blue
            }
        }
        Words {
            anchors.left: pill.right
            anchors.leftMargin: Theme.u(16)
            anchors.right: parent.right
            anchors.verticalCenter: pill.verticalCenter
            wrapMode: Text.NoWrap
            type: wait.type
            lineHeight: 1
            px: 18
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.u(11)
            content: wait.say["call-title"]
            color: wait.answered ? Theme.overBlue : Theme.quiet
        }
        Notice {
            id: notice
            anchors.top: pill.bottom
            anchors.topMargin: visible ? Theme.u(6) : 0
            width: parent.width
            pane: wait.pane
        }
        Item {
            id: left
            anchors.left: parent.left
            anchors.right: wait.beside ? box.left : parent.right
            anchors.rightMargin: Theme.u(24)
            anchors.top: notice.bottom
            anchors.bottom: buttons.top
            Column {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                spacing: Theme.u(8)
                Fitted {
                    objectName: "stage"
                    width: parent.width
                    room: left.height * 0.55
                    type: wait.type
                    lineHeight: Math.min(1.25, type.leading ?? 1)
                    wanted: 40
                    bold: true
                    content: wait.shown.answered !== "" ? wait.shown.answered : wait.say["call-" + wait.shown.stage] ?? ""
                    color: wait.ink
                    Accessible.role: Accessible.AlertMessage
                }
                Fitted {
                    width: parent.width
                    room: left.height * 0.4
                    visible: content !== ""
                    type: wait.type
                    lineHeight: Math.min(1.35, type.leading ?? 1)
                    wanted: 26
                    content: wait.shown.answered !== "" ? wait.say["call-connecting"] : wait.shown.place
                    color: wait.answered ? Theme.overBlue : Theme.text
                }
            }
        }
        Rectangle {
            id: box
            anchors.right: parent.right
            readonly property real most: buttons.y - begins - Theme.u(12)
            readonly property real begins: notice.y + notice.height + Theme.u(12)
            y: begins + Math.round((most - height) / 2)
            height: wait.shown.asks ? most : Math.min(most, question.height + (note.visible ? note.height + Theme.u(6) : 0) + Theme.u(32))
            visible: wait.beside
            width: Theme.u(560)
            radius: Theme.u(12)
            color: wait.shown.asks ? Theme.pale : Theme.page
            border.color: wait.shown.asks ? Theme.blue : Theme.hair
            border.width: Math.max(1, Theme.u(wait.shown.asks ? 2 : 1))

            Fitted {
                id: question
                x: Theme.u(20)
                y: Theme.u(16)
                width: parent.width - Theme.u(40)
                room: (wait.shown.asks ? choice.y - y : box.most - Theme.u(32)) - note.height - Theme.u(12)
                type: wait.type
                lineHeight: Math.min(1.3, type.leading ?? 1)
                wanted: wait.shown.asks ? 26 : 22
                bold: wait.shown.asks
                content: wait.shown.asks ? wait.say["call-share-ask"] : wait.shown.consent
            }
            Fitted {
                id: note
                anchors.top: question.bottom
                anchors.topMargin: Theme.u(6)
                x: question.x
                width: question.width
                room: Theme.u(52)
                visible: wait.shown.asks || wait.shown.given
                type: wait.type
                wanted: 18
                content: wait.say["call-share-note"]
                color: Theme.quiet
            }
            Row {
                id: choice
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.u(14)
                x: question.x
                visible: wait.shown.asks
                spacing: Theme.u(12)
                Wide {
                    objectName: "share-yes"
                    width: (question.width - choice.spacing) / 2
                    primary: true
                    px: 22
                    type: wait.type
                    icon: "check"
                    name: wait.say["call-share-yes"]
                    note: wait.say["call-share-ask"]
                    onTapped: wait.pane.call.share(true)
                }
                Wide {
                    objectName: "share-no"
                    width: (question.width - choice.spacing) / 2
                    px: 22
                    type: wait.type
                    icon: "close"
                    name: wait.say["call-share-no"]
                    note: wait.say["call-share-ask"]
                    onTapped: wait.pane.call.share(false)
                }
            }
        }
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.u(12)
            Wide {
                objectName: "talk-on"
                visible: !wait.answered
                most: 360
                type: wait.type
                icon: "back"
                name: wait.say["button-back"]
                onTapped: wait.pane.resume()
            }
            Wide {
                objectName: "cancel"
                most: 360
                edge: Theme.warn
                edgeWidth: 2
                type: wait.type
                icon: "hang-up"
                name: wait.say["call-cancel"]
                onTapped: wait.pane.call.cancel()
            }
        }
    }
}
