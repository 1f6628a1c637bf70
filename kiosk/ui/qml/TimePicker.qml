pragma ComponentBehavior: Bound

import QtQuick

// An hour and a minute, by the 24-hour clock.
Item {
    id: picker

    required property var pane
    readonly property var fill: pane.cards.filling
    readonly property string value: fill.shown.kind === "time" ? fill.shown.value : "00:00"

    Row {
        spacing: Theme.u(24)
        Repeater {
            model: 2
            delegate: Column {
                id: part
                required property int index
                spacing: Theme.u(8)
                Step {
                    width: Theme.u(160)
                    icon: "plus"
                    name: picker.pane.shown.say[part.index === 0 ? "pick-hour-after" : "pick-minutes-after"]
                    note: picker.value
                    onTapped: picker.fill.later(part.index === 0 ? 1 : 0, part.index)
                }
                Words {
                    width: Theme.u(160)
                    horizontalAlignment: Text.AlignHCenter
                    type: ({
                            "family": "Noto Sans",
                            "leading": 1
                        })
                    px: 60
                    bold: true
                    content: part.index === 0 ? picker.value.substring(0, 2) : ":" + picker.value.substring(3)
                    color: Theme.blue
                }
                Step {
                    width: Theme.u(160)
                    icon: "minus"
                    name: picker.pane.shown.say[part.index === 0 ? "pick-hour-before" : "pick-minutes-before"]
                    note: picker.value
                    onTapped: picker.fill.later(part.index === 0 ? -1 : 0, -part.index)
                }
            }
        }
        Grid {
            columns: 3
            spacing: Theme.u(10)
            Repeater {
                model: ["09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00", "17:00", "17:15"]
                delegate: Wide {
                    required property string modelData
                    width: Theme.u(132)
                    height: Theme.u(68)
                    type: ({
                            "family": "Noto Sans",
                            "leading": 1
                        })
                    px: 24
                    primary: picker.value === modelData
                    name: modelData
                    onTapped: picker.fill.take(modelData)
                }
            }
        }
    }
}
