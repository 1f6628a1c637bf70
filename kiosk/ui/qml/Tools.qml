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
    readonly property bool free: shown.canFree
    readonly property bool furigana: shown.hasFurigana
    readonly property bool beside: !deaf
    // Whether they are on is asked below: a list that changes is built anew, and what had the focus would lose it.
    readonly property var switches: [
        {
            "icon": "interpreter",
            "key": "button-call",
            "shown": true,
            "switches": false,
            "does": () => tools.pane.call.call()
        },
        {
            "icon": "free",
            "key": "button-free",
            "shown": free,
            "switches": true,
            "does": () => tools.pane.talking.toggleFree()
        },
        {
            "icon": "furigana",
            "key": "button-furigana",
            "shown": furigana,
            "switches": true,
            "does": () => tools.pane.talking.toggleFurigana()
        }
    ].filter(entry => entry.shown)

    function on(key: string): bool {
        switch (key) {
        case "button-call":
            return tools.pane.call.shown.waits;
        case "button-free":
            return tools.shown.free;
        case "button-furigana":
            return tools.shown.furigana;
        }
        return false;
    }

    TalkButton {
        id: talk
        objectName: "talk"
        x: tools.beside ? Theme.u(12) : Math.round((parent.width - width) / 2)
        y: Theme.u(8)
        visible: !tools.deaf
        pane: tools.pane
    }
    TooLoud {
        objectName: "too-loud"
        x: Math.max(0, Math.round(talk.x + (talk.width - width) / 2))
        anchors.bottom: grid.top
        anchors.bottomMargin: Theme.u(2)
        visible: !tools.deaf && tools.shown.clipped
        pane: tools.pane
        most: tools.beside ? 190 : 310
    }
    Column {
        anchors.right: parent.right
        anchors.verticalCenter: talk.verticalCenter
        visible: tools.beside
        spacing: Theme.u(tools.switches.length > 2 ? 3 : 8)
        Repeater {
            model: tools.deaf ? [] : tools.switches
            delegate: Tool {
                required property var modelData
                objectName: modelData.key
                width: Theme.u(112)
                height: Theme.u(tools.switches.length > 2 ? 64 : 76)
                checkable: modelData.switches
                checked: tools.on(modelData.key)
                edge: checked ? Theme.blue : Theme.edge
                edgeWidth: checked ? 2 : 1
                type: tools.shown.type
                iconPx: 26
                icon: modelData.icon
                name: tools.say[modelData.key] ?? ""
                onTapped: modelData.does()
            }
        }
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
        columns: 3
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
            ].concat(tools.deaf ? tools.switches : [])
            delegate: Tool {
                required property var modelData
                objectName: modelData.key
                visible: modelData.shown
                checkable: modelData.switches ?? false
                checked: tools.on(modelData.key)
                width: (tools.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: Theme.u(tools.deaf ? 84 : tools.switches.length > 2 ? 76 : 88)
                type: tools.shown.type
                iconPx: checkable ? 24 : 28
                icon: modelData.icon
                name: tools.say[modelData.key] ?? ""
                onTapped: modelData.does()
            }
        }
    }
}
