pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// A language: its own name, and what can be done in it here today.
Press {
    id: tile

    required property var modelData
    required property int index
    required property var can
    property var services: []

    function mark(): void {
        services = can.marks ?? [];
    }

    // One tile after the other: all the marks at once would hold the screen still for longer than an eye forgives.
    onCanChanged: Theme.still ? mark() : turn.restart()
    Component.onCompleted: mark()

    Timer {
        id: turn
        interval: tile.index * 16
        onTriggered: tile.mark()
    }

    objectName: "tile-" + modelData.tag
    name: modelData.name
    note: services.map(mark => mark.text).join(", ") + (can.starter ? ". " + can.starter : "")
    edge: Theme.hair

    Item {
        anchors.fill: parent
        anchors.margins: Theme.u(8)

        Fitted {
            id: title
            width: parent.width
            y: Math.round((parent.height - height - (marks.height > 0 ? marks.height + Theme.u(4) : 0)) / 2)
            room: parent.height - marks.height
            horizontalAlignment: Text.AlignHCenter
            type: tile.modelData.type
            wanted: 28
            least: 16
            bold: true
            content: tile.modelData.name
            Accessible.ignored: true
        }
        Flow {
            id: marks

            // The widest row, so that the rows stand in the middle.
            readonly property real widest: {
                let widest = 0;
                let row = -spacing;
                for (let at = 0; at < items.count; at += 1) {
                    const next = items.itemAt(at)?.width ?? 0;
                    row = row + spacing + next > parent.width ? next : row + spacing + next;
                    widest = Math.max(widest, row);
                }
                return widest;
            }

            anchors.top: title.bottom
            anchors.topMargin: Theme.u(4)
            x: Math.max(0, Math.round((parent.width - width) / 2))
            width: Math.max(0, Math.min(widest + 1, parent.width))
            spacing: Theme.u(4)

            Repeater {
                id: items
                model: tile.services
                delegate: Item {
                    id: mark
                    required property var modelData
                    readonly property bool small: modelData.starter
                    width: Math.min(picture.width + natural.implicitWidth + Theme.u(14), marks.parent.width)
                    height: Theme.u(23)
                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.u(6)
                        color: Theme.pale
                        border.color: Theme.contrast && !mark.small ? Theme.edge : "transparent"
                    }
                    // A dotted outline: it rests on a small starter model.
                    Loader {
                        anchors.fill: parent
                        active: mark.small
                        sourceComponent: Component {
                            Shape {
                                ShapePath {
                                    strokeColor: Theme.blue
                                    strokeWidth: Math.max(1, Theme.unit * 1.5)
                                    strokeStyle: ShapePath.DashLine
                                    dashPattern: [1.5, 2]
                                    fillColor: "transparent"
                                    PathRectangle {
                                        x: 1
                                        y: 1
                                        width: mark.width - 2
                                        height: mark.height - 2
                                        radius: Theme.u(6)
                                    }
                                }
                            }
                        }
                    }
                    Icon {
                        id: picture
                        x: Theme.u(5)
                        anchors.verticalCenter: parent.verticalCenter
                        name: ({
                                "hears": "microphone",
                                "translates": "language",
                                "speaks": "speaker",
                                "cards": "cards"
                            })[mark.modelData.service]
                        px: 15
                        colour: Theme.blue
                    }
                    Words {
                        id: natural
                        anchors.left: picture.right
                        anchors.leftMargin: Theme.u(4)
                        anchors.verticalCenter: parent.verticalCenter
                        type: tile.modelData.type
                        lineHeight: 1
                        px: 14
                        content: mark.modelData.text
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
