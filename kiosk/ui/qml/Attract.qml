pragma ComponentBehavior: Bound

import QtQuick

// The first screen: a greeting that turns through the languages, and the languages' own names to touch.
Rectangle {
    id: attract

    required property var view
    readonly property var shown: view.shown
    readonly property int cells: shown.tiles.length + 2
    readonly property int columns: 5
    readonly property int rows: Math.ceil(cells / columns)

    color: Theme.page

    Item {
        id: head
        x: Theme.u(40)
        y: Theme.u(24)
        width: parent.width - 2 * x
        height: Theme.u(124)

        Item {
            id: greeting
            anchors.left: parent.left
            anchors.right: back.visible ? back.left : parent.right
            height: Theme.u(84)

            property var now: attract.shown.greeting
            property var last: ({})

            onNowChanged: {
                if (Theme.still)
                    hello.entry = now;
                else
                    fade.restart();
            }
            SequentialAnimation {
                id: fade
                NumberAnimation {
                    target: hello
                    property: "opacity"
                    to: 0
                    duration: Theme.motion / 2
                }
                ScriptAction {
                    script: hello.entry = greeting.now
                }
                NumberAnimation {
                    target: hello
                    property: "opacity"
                    to: 1
                    duration: Theme.motion
                }
            }
            Item {
                id: hello
                property var entry: greeting.now
                anchors.fill: parent
                Words {
                    id: first
                    anchors.verticalCenter: parent.verticalCenter
                    type: hello.entry.type
                    lineHeight: 1
                    px: 44
                    bold: true
                    content: hello.entry.hello
                    wrapMode: Text.NoWrap
                }
                Fitted {
                    anchors.left: first.right
                    anchors.leftMargin: Theme.u(28)
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    room: parent.height
                    type: hello.entry.type
                    wanted: 34
                    content: hello.entry.choose
                    color: Theme.blue
                }
            }
        }
        Words {
            anchors.top: greeting.bottom
            width: parent.width
            type: attract.shown.type
            lineHeight: 1
            px: 22
            content: attract.shown.fixed
            color: Theme.quiet
        }
        Wide {
            id: back
            anchors.right: parent.right
            y: Theme.u(10)
            visible: attract.shown.back
            type: attract.shown.type
            icon: "back"
            px: 20
            name: attract.shown.backText
            onTapped: attract.view.resume()
        }
    }
    Grid {
        id: grid

        readonly property real cellWidth: (width - (columns - 1) * spacing) / columns
        readonly property real cellHeight: (height - (attract.rows - 1) * spacing) / attract.rows

        anchors.top: head.bottom
        anchors.topMargin: Theme.u(16)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.u(16)
        x: head.x
        width: head.width
        columns: attract.columns
        spacing: Theme.u(12)

        Repeater {
            model: attract.shown.tiles
            delegate: Tile {
                can: attract.shown.can[modelData.tag] ?? ({})
                width: grid.cellWidth
                height: grid.cellHeight
                onTapped: attract.view.choose(modelData.tag)
            }
        }
        Tool {
            objectName: "sign"
            width: grid.cellWidth
            height: grid.cellHeight
            type: attract.shown.type
            icon: "sign"
            edge: Theme.blue
            edgeWidth: 2
            checked: true
            px: 24
            iconPx: 44
            name: attract.shown.signText
            onTapped: attract.view.sign()
        }
        Tool {
            objectName: "write"
            width: grid.cellWidth
            height: grid.cellHeight
            type: attract.shown.type
            icon: "write"
            edge: Theme.blue
            edgeWidth: 2
            checked: true
            px: 24
            iconPx: 44
            name: attract.shown.writeText
            onTapped: attract.view.write()
        }
    }
    Item {
        id: foot
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.u(20)
        x: head.x
        width: head.width
        height: Theme.u(40)

        Icon {
            id: sign
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: attract.shown.erased === "" ? "lock" : "finish"
            px: 24
            colour: Theme.done
        }
        Fitted {
            anchors.left: sign.right
            anchors.leftMargin: Theme.u(10)
            anchors.right: desk.left
            anchors.rightMargin: Theme.u(24)
            anchors.verticalCenter: parent.verticalCenter
            room: foot.height
            type: attract.shown.erased === "" ? hello.entry.type : attract.shown.type
            wanted: 18
            bold: attract.shown.erased !== ""
            content: attract.shown.erased === "" ? hello.entry.privacy : attract.shown.erased
            color: attract.shown.erased === "" ? Theme.text : Theme.done
        }
        Words {
            id: desk
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            type: attract.shown.type
            lineHeight: 1
            px: 18
            content: attract.shown.desk
            wrapMode: Text.NoWrap
            color: Theme.quiet
        }
    }
}
