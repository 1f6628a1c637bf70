pragma ComponentBehavior: Bound

import QtQuick

// The talk button and the tools beside it; where a language cannot be heard, typing and cards take its place.
Item {
    id: tools

    required property var pane
    readonly property var shown: pane.shown
    readonly property var say: shown.say
    readonly property bool staff: shown.side === "staff"
    readonly property bool deaf: !shown.hears

    TalkButton {
        objectName: "talk"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.u(8)
        visible: !tools.deaf
        pane: tools.pane
    }
    Fitted {
        id: sorry
        visible: tools.deaf
        width: parent.width
        room: Theme.u(72)
        type: tools.shown.type
        lineHeight: Math.min(1.2, type.leading)
        wanted: 17
        least: 13
        content: tools.say["no-hearing"]
        color: Theme.quiet
    }
    Row {
        visible: tools.deaf
        anchors.bottom: grid.top
        anchors.bottomMargin: Theme.u(8)
        spacing: Theme.u(8)
        Tool {
            id: write
            width: tools.shown.hasCards ? (tools.width - Theme.u(8)) / 2 : tools.width
            height: Theme.u(96)
            type: tools.shown.type
            primary: true
            px: 18
            iconPx: 34
            icon: "keyboard"
            name: tools.say["button-type"]
            onTapped: tools.pane.openType()
        }
        Tool {
            visible: tools.shown.hasCards
            width: write.width
            height: write.height
            type: tools.shown.type
            primary: true
            px: 18
            iconPx: 34
            icon: "cards"
            name: tools.say["button-cards"]
            onTapped: tools.pane.openCards()
        }
    }
    Grid {
        id: grid
        anchors.bottom: parent.bottom
        columns: tools.deaf ? 2 : 3
        spacing: Theme.u(8)

        Repeater {
            model: [
                {
                    "icon": "keyboard",
                    "key": "button-type",
                    "shown": !tools.deaf,
                    "does": () => tools.pane.openType()
                },
                {
                    "icon": "cards",
                    "key": "button-cards",
                    "shown": !tools.deaf && tools.shown.hasCards,
                    "does": () => tools.pane.openCards()
                },
                {
                    "icon": "earlier",
                    "key": "button-earlier",
                    "shown": true,
                    "does": () => tools.pane.openEarlier()
                },
                {
                    "icon": "size",
                    "key": "button-size",
                    "shown": true,
                    "does": () => tools.pane.nextSize()
                },
                {
                    "icon": "turn",
                    "key": "button-turn",
                    "shown": tools.shown.across,
                    "does": () => tools.pane.turn()
                },
                {
                    "icon": tools.staff ? "finish" : "language",
                    "key": tools.staff ? "button-finish" : "button-language",
                    "shown": true,
                    "does": () => tools.staff ? tools.pane.finish() : tools.pane.languages()
                }
            ]
            delegate: Tool {
                required property var modelData
                objectName: modelData.key
                visible: modelData.shown
                width: (tools.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: Theme.u(tools.deaf ? 84 : 88)
                type: tools.shown.type
                icon: modelData.icon
                name: tools.say[modelData.key]
                onTapped: modelData.does()
            }
        }
    }
}
