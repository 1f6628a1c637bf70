pragma ComponentBehavior: Bound

import QtQuick

// What is said, signed and typed in the call: what is settled, and below it what is growing, spoken and typed at once.
Item {
    id: texts

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type
    readonly property var growing: shown.growing
    // How high each text that is growing may be.
    readonly property real each: Math.min(Math.max(Theme.u(growing.length > 1 ? 74 : 100), height * 0.2), height / Math.max(1, growing.length) - Theme.u(24))

    Words {
        anchors.centerIn: parent
        width: parent.width - Theme.u(16)
        visible: list.count === 0 && texts.growing.length === 0
        horizontalAlignment: Text.AlignHCenter
        type: texts.type
        px: 20
        content: texts.say["call-empty"]
        color: Theme.quiet
    }
    ListView {
        id: list
        objectName: "said"
        anchors.top: parent.top
        anchors.bottom: live.top
        anchors.bottomMargin: live.height > 0 ? Theme.u(6) : 0
        width: parent.width - Theme.u(12)
        visible: height >= Theme.u(40)
        clip: true
        spacing: Theme.u(8)
        boundsBehavior: Flickable.StopAtBounds
        model: texts.shown.lines
        activeFocusOnTab: contentHeight > height + 1
        keyNavigationEnabled: false
        Keys.onDownPressed: Theme.scroll(list, 1)
        Keys.onUpPressed: Theme.scroll(list, -1)
        Accessible.role: Accessible.List
        Accessible.name: Theme.plain(texts.say["earlier-title"])
        onModelChanged: later.restart()
        onHeightChanged: later.restart()
        delegate: Item {
            id: entry
            required property var modelData
            required property int index
            readonly property bool last: index === list.count - 1
            width: list.width
            height: who.height + words.height
            Words {
                id: who
                type: texts.type
                lineHeight: 1
                px: 15
                wrapMode: Text.NoWrap
                content: texts.say[entry.modelData.who] ?? ""
                color: entry.modelData.who === "interpreter-said" ? Theme.blue : Theme.quiet
            }
            Words {
                id: words
                anchors.top: who.bottom
                width: parent.width
                type: texts.type
                px: entry.last ? 26 : 20
                bold: entry.last && !entry.modelData.mine
                content: entry.modelData.pending ? texts.say["waiting-translation"] : entry.modelData.trouble !== "" && !entry.modelData.mine ? entry.modelData.trouble : entry.modelData.text
                color: entry.modelData.pending ? Theme.quiet : Theme.text
            }
        }
    }
    Column {
        id: live
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.u(4)
        Repeater {
            model: texts.growing.length
            delegate: Item {
                id: row
                required property int index
                readonly property var entry: texts.growing[index] ?? ({
                        "who": "",
                        "text": "",
                        "type": texts.type
                    })
                width: live.width
                height: label.height + box.height
                Words {
                    id: label
                    type: texts.type
                    lineHeight: 1
                    px: 15
                    wrapMode: Text.NoWrap
                    content: texts.say[row.entry.who] ?? ""
                    color: Theme.blue
                }
                // The newest words stay in sight.
                Item {
                    id: box
                    anchors.top: label.bottom
                    width: parent.width
                    height: Math.min(letters.height, Theme.lines(letters, texts.each))
                    clip: letters.height > height
                    Words {
                        id: letters
                        objectName: row.entry.who === "call-typing" ? "typing" : "growing"
                        anchors.bottom: parent.bottom
                        width: parent.width
                        type: row.entry.type
                        px: texts.each < Theme.u(74) ? 20 : 24
                        content: row.entry.text
                        color: Theme.growing
                    }
                }
            }
        }
    }
    ScrollMark {
        visible: list.visible && list.contentHeight > list.height + 1
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
