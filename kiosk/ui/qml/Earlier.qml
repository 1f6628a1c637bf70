pragma ComponentBehavior: Bound

import QtQuick

// Everything that was said, the newest in sight.
Item {
    id: earlier

    required property var pane
    readonly property var shown: pane.shown
    readonly property var say: shown.say

    Words {
        id: title
        wrapMode: Text.NoWrap
        anchors.left: parent.left
        anchors.verticalCenter: close.verticalCenter
        type: earlier.shown.type
        lineHeight: 1
        px: 20
        bold: true
        content: earlier.say["earlier-title"]
    }
    Wide {
        id: close
        anchors.right: parent.right
        height: Theme.u(56)
        most: 220
        type: earlier.shown.type
        icon: "close"
        name: earlier.say["button-close"]
        onTapped: earlier.pane.openEarlier()
    }
    ListView {
        id: list
        anchors.top: close.bottom
        anchors.topMargin: Theme.u(8)
        anchors.bottom: parent.bottom
        width: parent.width - Theme.u(12)
        clip: true
        spacing: Theme.u(8)
        boundsBehavior: Flickable.StopAtBounds
        model: earlier.shown.earlier
        objectName: "earlier"
        activeFocusOnTab: contentHeight > height + 1
        keyNavigationEnabled: false
        Keys.onDownPressed: Theme.scroll(list, 1)
        Keys.onUpPressed: Theme.scroll(list, -1)
        Accessible.role: Accessible.List
        Accessible.name: Theme.plain(earlier.say["earlier-title"])
        onModelChanged: later.restart()
        delegate: Rectangle {
            id: entry
            required property var modelData
            width: list.width
            readonly property bool own: modelData.mine && modelData.correctable
            height: Math.max(own ? Theme.u(80) : Theme.u(64), words.height + who.height + Theme.u(20) + (old.visible ? old.height + Theme.u(6) : 0))
            radius: Theme.u(8)
            color: modelData.mine ? Theme.pale : Theme.ground
            border.color: Theme.hair
            Words {
                id: who
                x: Theme.u(16)
                y: Theme.u(8)
                width: words.width
                type: earlier.shown.type
                lineHeight: 1
                px: 15
                content: earlier.say[entry.modelData.who] ?? ""
                color: Theme.quiet
            }
            Words {
                id: words
                anchors.top: who.bottom
                anchors.topMargin: Theme.u(2)
                x: Theme.u(16)
                width: parent.width - Theme.u(32) - (again.visible ? again.width : put.visible ? put.width : 0)
                type: earlier.shown.type
                px: 22
                content: entry.modelData.pending ? earlier.say["waiting-translation"] : entry.modelData.trouble !== "" && !entry.modelData.mine ? entry.modelData.trouble : entry.modelData.text
            }
            Former {
                id: old
                anchors.top: words.bottom
                anchors.topMargin: Theme.u(6)
                x: Theme.u(16)
                width: words.width
                visible: entry.modelData.former !== ""
                type: earlier.shown.type
                px: 17
                mark: earlier.say["corrected"]
                words: entry.modelData.former
                note: entry.modelData.formerNote
            }
            Item {
                anchors.fill: parent
                anchors.rightMargin: put.width
                TapHandler {
                    enabled: entry.own
                    onTapped: earlier.pane.correction.open(entry.modelData.number)
                }
            }
            Wide {
                id: put
                objectName: "correct"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: entry.own
                most: 200
                px: 16
                flat: true
                fill: "transparent"
                type: earlier.shown.type
                icon: "write"
                name: earlier.say["button-correct"]
                note: entry.modelData.text
                onTapped: earlier.pane.correction.open(entry.modelData.number)
            }
            Press {
                id: again
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: !entry.modelData.mine && earlier.shown.speaks && entry.modelData.origin !== ""
                flat: true
                fill: "transparent"
                name: earlier.say["button-repeat"]
                onTapped: earlier.pane.repeat(false, entry.modelData.number)
                Icon {
                    anchors.centerIn: parent
                    name: "repeat"
                }
            }
        }
    }
    ScrollMark {
        over: list
    }
    Ring {
        anchors.fill: list
        active: list.activeFocus
        radius: Theme.u(8)
    }

    // A timer and not Qt.callLater: that one still calls when the item is gone.
    Timer {
        id: later
        interval: 0
        onTriggered: list.positionViewAtEnd()
    }
}
