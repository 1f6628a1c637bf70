pragma ComponentBehavior: Bound

import QtQuick

// The call is over: why, that nothing of it was kept, and what else there is.
Item {
    id: over

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type
    readonly property bool more: shown.ladder.length > 0

    Item {
        id: left
        anchors.left: parent.left
        anchors.right: over.more ? ladder.left : parent.right
        anchors.rightMargin: over.more ? Theme.u(24) : 0
        anchors.top: parent.top
        anchors.bottom: buttons.top
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            spacing: Theme.u(12)
            Fitted {
                objectName: "ended"
                width: parent.width
                room: left.height * 0.6
                type: over.type
                lineHeight: Math.min(1.25, type.leading ?? 1)
                wanted: 38
                bold: true
                content: over.shown.ended
                Accessible.role: Accessible.AlertMessage
            }
            Row {
                width: parent.width
                visible: over.shown.erased !== ""
                spacing: Theme.u(10)
                Icon {
                    name: "erase"
                    px: 26
                    colour: Theme.done
                }
                Fitted {
                    width: parent.width - Theme.u(36)
                    room: left.height * 0.3
                    type: over.type
                    lineHeight: Math.min(1.3, type.leading ?? 1)
                    wanted: 20
                    content: over.shown.erased
                    color: Theme.done
                }
            }
        }
    }
    Rectangle {
        id: ladder
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: buttons.top
        anchors.bottomMargin: Theme.u(12)
        visible: over.more
        width: Theme.u(560)
        radius: Theme.u(12)
        color: Theme.page
        border.color: Theme.hair
        Words {
            id: title
            x: Theme.u(20)
            y: Theme.u(12)
            width: parent.width - Theme.u(40)
            wrapMode: Text.NoWrap
            type: over.type
            lineHeight: 1
            px: 20
            bold: true
            content: over.say["call-ladder"]
        }
        ListView {
            id: rungs
            anchors.left: title.left
            anchors.right: title.right
            anchors.top: title.bottom
            anchors.topMargin: Theme.u(8)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.u(10)
            clip: true
            spacing: Theme.u(6)
            boundsBehavior: Flickable.StopAtBounds
            model: over.shown.ladder
            activeFocusOnTab: contentHeight > height + 1
            keyNavigationEnabled: false
            Keys.onDownPressed: Theme.scroll(rungs, 1)
            Keys.onUpPressed: Theme.scroll(rungs, -1)
            Accessible.role: Accessible.List
            Accessible.name: Theme.plain(over.say["call-ladder"])
            delegate: Row {
                id: rung
                required property string modelData
                required property int index
                width: rungs.width
                spacing: Theme.u(12)
                Words {
                    type: over.type
                    px: 20
                    bold: true
                    content: (rung.index + 1) + "."
                    color: Theme.blue
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                Words {
                    width: parent.width - Theme.u(44)
                    type: over.type
                    px: 20
                    content: rung.modelData
                }
            }
        }
        ScrollMark {
            over: rungs
        }
        Ring {
            anchors.fill: rungs
            active: rungs.activeFocus
            radius: Theme.u(8)
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: Theme.u(12)
        Wide {
            objectName: "again"
            most: 360
            type: over.type
            icon: "call"
            name: over.say["call-again"]
            onTapped: over.pane.call.call()
        }
        Wide {
            objectName: "on"
            most: 360
            primary: true
            type: over.type
            icon: "back"
            name: over.say["button-back"]
            onTapped: over.pane.resume()
        }
    }
}
