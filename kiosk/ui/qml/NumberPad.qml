pragma ComponentBehavior: Bound

import QtQuick

// A number, by its digits.
Item {
    id: pad

    required property var pane
    readonly property var fill: pane.cards.filling

    Rectangle {
        id: display
        width: Theme.u(360)
        height: Theme.u(88)
        radius: Theme.u(8)
        color: Theme.ground
        border.color: Theme.edge
        border.width: Math.max(1, Theme.u(1))
        Text {
            anchors.right: parent.right
            anchors.rightMargin: Theme.u(20)
            anchors.verticalCenter: parent.verticalCenter
            font.family: "Noto Sans"
            font.bold: true
            font.pixelSize: Theme.u(48)
            color: Theme.blue
            text: pad.fill.shown.value.replace(/\B(?=(\d{3})+$)/g, ",")
            Accessible.role: Accessible.StaticText
            Accessible.name: pad.fill.shown.value
        }
    }
    Grid {
        anchors.left: display.right
        anchors.leftMargin: Theme.u(24)
        columns: 4
        spacing: Theme.u(8)
        Repeater {
            model: ["7", "8", "9", "0", "4", "5", "6", "00", "1", "2", "3", "delete"]
            delegate: Press {
                id: key
                required property string modelData
                readonly property bool erases: modelData === "delete"
                objectName: "key-" + modelData
                width: Theme.u(104)
                height: Theme.u(74)
                name: erases ? pad.pane.shown.say["pick-delete"] : modelData
                onTapped: erases ? pad.fill.back() : pad.fill.digit(modelData)
                Words {
                    anchors.centerIn: parent
                    visible: !key.erases
                    type: ({
                            "family": "Noto Sans",
                            "leading": 1
                        })
                    px: 30
                    bold: true
                    content: key.modelData
                    Accessible.ignored: true
                }
                Icon {
                    anchors.centerIn: parent
                    visible: key.erases
                    name: "delete"
                    px: 34
                }
            }
        }
    }
}
