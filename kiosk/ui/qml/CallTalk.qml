pragma ComponentBehavior: Bound

import QtQuick

// The call: on the visitor's half the interpreter as large as it allows; text beside (below, where it is high); the
// own picture, the switches and the end in a column. On the staff's half the text is large and the picture small.
Item {
    id: talk

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type
    readonly property bool staff: pane.shown.side === "staff"
    readonly property bool high: height > width
    readonly property real ratio: Math.max(0.6, Math.min(1.8, pane.call.theirs.ratio))
    readonly property real column: Theme.u(staff ? 312 : 208)
    readonly property real gap: Theme.u(16)
    readonly property real least: Theme.u(320)
    readonly property real most: high ? width : width - least - column - 2 * gap - Theme.u(24)

    function send() {
        field.text = "";
        talk.pane.call.ended();
    }

    Interpreter {
        id: interpreter
        visible: !talk.staff
        width: visible ? Math.min(talk.most, talk.high ? talk.width : talk.height * talk.ratio) : 0
        height: talk.high ? Math.min(width / talk.ratio, talk.height * 0.6) : Math.min(talk.height, width / talk.ratio)
        x: talk.high ? Math.round((talk.width - width) / 2) : 0
        y: talk.high ? 0 : Math.round((talk.height - height) / 2)
        pane: talk.pane
    }
    Item {
        id: middle
        anchors.left: talk.high || talk.staff ? parent.left : interpreter.right
        anchors.leftMargin: talk.staff || talk.high ? Theme.u(24) : talk.gap
        anchors.right: side.left
        anchors.rightMargin: talk.gap
        anchors.top: talk.high && !talk.staff ? interpreter.bottom : parent.top
        anchors.topMargin: talk.gap
        anchors.bottom: parent.bottom
        anchors.bottomMargin: talk.gap

        CallMarks {
            id: marks
            width: parent.width
            pane: talk.pane
        }
        Notice {
            id: notice
            anchors.top: marks.bottom
            anchors.topMargin: visible ? Theme.u(6) : 0
            width: parent.width
            pane: talk.pane
        }
        CallText {
            anchors.top: notice.bottom
            anchors.topMargin: Theme.u(8)
            anchors.bottom: field.top
            anchors.bottomMargin: Theme.u(8)
            width: parent.width
            pane: talk.pane
        }
        Field {
            id: field
            objectName: "letters"
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: send.left
            anchors.rightMargin: Theme.u(8)
            type: talk.type
            hint: talk.say["call-type-hint"]
            px: 22
            onEdited: words => talk.pane.call.edited(words)
            onAccepted: talk.send()
        }
        Press {
            id: send
            objectName: "send"
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            primary: true
            name: talk.say["button-send"]
            onTapped: talk.send()
            Icon {
                anchors.centerIn: parent
                name: "send"
                colour: Theme.overBlue
            }
        }
    }
    Item {
        id: side
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(24)
        anchors.top: middle.top
        anchors.bottom: middle.bottom
        width: talk.column

        SelfView {
            id: self
            visible: !talk.staff
            width: parent.width
            height: Math.min(width * 3 / 4, side.height - lower.height - word.height - Theme.u(12))
            pane: talk.pane
        }
        Row {
            id: word
            readonly property string light: talk.shown.picture ? talk.pane.call.own.light : ""
            anchors.top: self.bottom
            anchors.topMargin: Theme.u(4)
            visible: !talk.staff
            width: parent.width
            height: Theme.u(26)
            spacing: Theme.u(6)
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: word.light === "" ? "person" : "sun"
                px: 20
                colour: word.light === "" ? Theme.quiet : Theme.warn
            }
            Fitted {
                objectName: "light"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - Theme.u(26)
                room: parent.height
                type: talk.type
                wanted: 15
                least: 9
                content: talk.say[word.light === "" ? "call-guide" : "light-" + word.light]
                color: word.light === "" ? Theme.quiet : Theme.warn
            }
        }
        Interpreter {
            objectName: "small"
            visible: talk.staff && talk.shown.small
            width: Math.min(parent.width, height * talk.ratio)
            height: Math.min(parent.width / talk.ratio, side.height - lower.height - Theme.u(12))
            anchors.right: parent.right
            pane: talk.pane
        }
        Column {
            id: lower
            anchors.bottom: parent.bottom
            width: parent.width
            spacing: Theme.u(8)

            Row {
                id: switches
                readonly property real each: (lower.width - Theme.u(talk.staff ? 16 : 8)) / (talk.staff ? 3 : 2)
                spacing: Theme.u(8)

                Tool {
                    objectName: "call-show"
                    visible: talk.staff
                    width: switches.each
                    height: Theme.u(84)
                    checkable: true
                    checked: talk.shown.small
                    type: talk.type
                    iconPx: 22
                    icon: "interpreter"
                    name: talk.say["call-show"]
                    onTapped: talk.pane.call.toggleSmall()
                }
                Tool {
                    objectName: "call-sound"
                    width: switches.each
                    height: Theme.u(talk.staff ? 84 : 76)
                    checkable: true
                    checked: talk.shown.sound
                    type: talk.type
                    iconPx: 22
                    icon: talk.shown.sound ? "microphone" : "muted"
                    edge: talk.shown.sound ? Theme.edge : Theme.warn
                    name: talk.say[talk.shown.sound ? "call-sound" : "call-sound-off"]
                    onTapped: talk.pane.call.toggleSound()
                }
                Tool {
                    objectName: "call-picture"
                    visible: !talk.staff
                    width: switches.each
                    height: Theme.u(76)
                    checkable: true
                    checked: talk.shown.picture
                    type: talk.type
                    iconPx: 22
                    icon: talk.shown.picture ? "camera" : "camera-off"
                    edge: talk.shown.picture ? Theme.edge : Theme.warn
                    name: talk.say[talk.shown.picture ? "call-picture" : "call-picture-off"]
                    onTapped: talk.pane.call.togglePicture()
                }
                Tool {
                    objectName: "hang-up"
                    visible: talk.staff
                    width: switches.each
                    height: Theme.u(84)
                    edge: Theme.warn
                    edgeWidth: 2
                    type: talk.type
                    icon: "hang-up"
                    name: talk.say["call-hang-up"]
                    onTapped: talk.pane.call.hangUp()
                }
            }
            Wide {
                objectName: "hang-up"
                visible: !talk.staff
                width: lower.width
                height: Theme.u(64)
                edge: Theme.warn
                edgeWidth: 2
                type: talk.type
                icon: "hang-up"
                name: talk.say["call-hang-up"]
                onTapped: talk.pane.call.hangUp()
            }
        }
    }
}
