pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// The phrase cards: decks by desk, a search, and the cards to touch.
Item {
    id: board

    required property var pane
    readonly property var shown: pane.cards.shown
    readonly property var type: pane.shown.type
    readonly property var say: pane.shown.say

    Wide {
        id: back
        objectName: "cards-back"
        anchors.left: parent.left
        width: Theme.u(136)
        type: board.type
        icon: "back"
        name: board.say["button-back"]
        onTapped: board.pane.cards.close()
    }
    Field {
        id: search
        objectName: "cards-search"
        anchors.left: back.right
        anchors.leftMargin: Theme.u(12)
        width: Theme.u(230)
        type: board.type
        icon: "search"
        px: 20
        longest: 40
        hint: board.say["cards-search"]
        onEdited: words => board.pane.cards.search(words)
    }
    ListView {
        id: tabs
        anchors.left: search.right
        anchors.leftMargin: Theme.u(12)
        anchors.right: parent.right
        height: Theme.u(64)
        orientation: ListView.Horizontal
        layoutDirection: board.type.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.u(8)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 4000
        model: board.shown.decks
        delegate: Wide {
            required property var modelData
            objectName: "deck-" + modelData.name
            type: board.type
            most: 260
            px: 17
            radius: Theme.u(8)
            primary: board.shown.deck === modelData.name
            name: modelData.title
            onTapped: {
                search.text = "";
                board.pane.cards.open(modelData.name);
            }
        }
    }
    // There are more decks to the side.
    Rectangle {
        anchors.top: tabs.bottom
        anchors.topMargin: Theme.u(3)
        visible: tabs.contentWidth > tabs.width + 1
        x: tabs.x + tabs.visibleArea.xPosition * tabs.width
        width: tabs.visibleArea.widthRatio * tabs.width
        height: Theme.u(4)
        radius: height / 2
        color: Theme.edge
    }
    Words {
        anchors.top: search.bottom
        anchors.topMargin: Theme.u(32)
        width: parent.width
        visible: board.shown.cards.length === 0
        type: board.type
        px: 24
        content: board.say["cards-empty"]
        color: Theme.quiet
    }
    Flickable {
        id: flick
        anchors.top: search.bottom
        anchors.topMargin: Theme.u(14)
        anchors.bottom: parent.bottom
        width: parent.width - Theme.u(14)
        contentHeight: grid.height + Theme.u(4)
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        GridLayout {
            id: grid
            y: Theme.u(2)
            width: parent.width
            columns: 3
            columnSpacing: Theme.u(10)
            rowSpacing: Theme.u(10)
            uniformCellWidths: true
            layoutDirection: board.type.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            Repeater {
                model: board.shown.cards
                delegate: CardTile {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 1
                    type: board.type
                    onTapped: board.pane.cards.choose(modelData.id, modelData.tag)
                }
            }
        }
    }
    ScrollMark {
        over: flick
    }
}
