pragma ComponentBehavior: Bound

import QtQuick

// The end, on the visitor's side: the notes to take home, as text and as a code.
Item {
    id: notes

    required property var pane
    readonly property var shown: pane.notes.shown
    readonly property var type: pane.shown.type
    readonly property var say: pane.shown.say

    Item {
        id: take
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.u(400)

        Rectangle {
            id: paper
            anchors.right: parent.right
            visible: notes.shown.code !== ""
            width: Math.min(Theme.u(290), parent.height - explain.height - Theme.u(8))
            height: width
            color: "#ffffff"
            border.color: Theme.hair
            Image {
                readonly property int whole: Math.max(1, Math.floor(parent.width / Math.max(1, implicitWidth)))
                anchors.centerIn: parent
                width: implicitWidth * whole
                height: width
                smooth: false
                cache: false
                source: notes.shown.code
                Accessible.role: Accessible.Graphic
                Accessible.name: Theme.plain(notes.say["slip-qr"])
            }
        }
        Fitted {
            id: explain
            anchors.bottom: parent.bottom
            width: parent.width
            visible: !notes.shown.none && (notes.shown.code !== "" || notes.shown.long)
            room: Theme.u(76)
            wanted: 17
            type: notes.type
            lineHeight: Math.min(1.2, notes.type.leading)
            content: notes.say[notes.shown.long ? "slip-qr-long" : "slip-qr"]
            color: Theme.quiet
        }
    }
    Wide {
        id: back
        objectName: "back"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        most: 320
        type: notes.type
        icon: "back"
        name: notes.say["button-back"]
        onTapped: notes.pane.resume()
    }
    Words {
        id: title
        anchors.left: parent.left
        anchors.right: take.left
        anchors.rightMargin: Theme.u(24)
        type: notes.type
        lineHeight: 1
        px: 26
        bold: true
        content: notes.say["slip-title"]
    }
    Words {
        id: made
        anchors.left: back.right
        anchors.leftMargin: Theme.u(20)
        anchors.right: take.left
        anchors.rightMargin: Theme.u(20)
        anchors.verticalCenter: back.verticalCenter
        type: notes.type
        lineHeight: Math.min(1.2, notes.type.leading)
        px: 15
        content: notes.shown.made
        color: Theme.quiet
    }
    ListView {
        id: list
        anchors.top: title.bottom
        anchors.topMargin: Theme.u(8)
        anchors.bottom: back.top
        anchors.bottomMargin: Theme.u(8)
        anchors.left: parent.left
        anchors.right: take.left
        anchors.rightMargin: Theme.u(36)
        clip: true
        spacing: Theme.u(10)
        boundsBehavior: Flickable.StopAtBounds
        model: notes.shown.entries
        objectName: "notes"
        activeFocusOnTab: contentHeight > height + 1
        keyNavigationEnabled: false
        Keys.onDownPressed: Theme.scroll(list, 1)
        Keys.onUpPressed: Theme.scroll(list, -1)
        Accessible.role: Accessible.List
        Accessible.name: Theme.plain(notes.say["slip-title"])
        delegate: Column {
            id: entry
            required property var modelData
            width: list.width
            Words {
                width: parent.width
                type: notes.type
                px: 26
                content: entry.modelData.text
            }
            Words {
                width: parent.width
                visible: entry.modelData.doubtful
                type: notes.type
                px: 17
                content: "▲ " + notes.say["slip-doubt"]
                color: Theme.warn
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
    Words {
        anchors.left: list.left
        anchors.right: list.right
        anchors.verticalCenter: list.verticalCenter
        visible: notes.shown.none
        type: notes.type
        px: 22
        content: notes.say["slip-empty"]
        color: Theme.quiet
    }
}
