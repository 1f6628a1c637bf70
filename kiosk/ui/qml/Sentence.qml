pragma ComponentBehavior: Bound

import QtQuick

// The other's last sentence, as large as it can be: it takes smaller letters step by step, and then it scrolls.
Item {
    id: sentence

    required property var pane
    readonly property var shown: pane.shown
    readonly property var line: shown.heard
    readonly property bool there: line.there
    // Both sides speak one language: what the other says is read while it is said.
    readonly property bool growing: shown.caption !== ""
    // It was already growing when it was last fitted.
    property bool grew: false
    readonly property bool settled: there && !line.pending && line.trouble === "" && !growing
    readonly property bool ruby: settled && line.rows.length > 0
    readonly property string said: growing ? shown.caption + " …" : !there ? shown.hint : line.pending ? shown.say["waiting-translation"] : line.trouble !== "" ? line.trouble : line.text
    readonly property real wanted: settled || growing ? shown.size : Math.min(28, shown.size)

    function total(): real {
        return body.y + body.height + (marks.height > 0 ? marks.height + Theme.u(8) : 0);
    }

    function fit() {
        if (width <= 0 || height <= 0 || !visible)
            return;
        for (const step of [64, 52, 40, 34, 28]) {
            // What grows takes no larger letters again: one layout a partial instead of five.
            if (step > sentence.wanted || (sentence.growing && sentence.grew && step > body.px))
                continue;
            body.px = step;
            words.wrap();
            reading.place();
            body.height = sentence.ruby ? reading.height : words.contentHeight;
            if (sentence.total() <= flick.height && (!sentence.ruby || reading.fits) && words.contentWidth <= body.width + 0.5)
                break;
        }
        sentence.grew = sentence.growing;
        // What is being said stays in sight.
        flick.contentY = sentence.growing ? Math.max(0, flick.contentHeight - flick.height) : 0;
    }

    onSaidChanged: later.restart()
    onLineChanged: later.restart()
    onWantedChanged: later.restart()
    onWidthChanged: later.restart()
    onHeightChanged: later.restart()
    onVisibleChanged: later.restart()
    Component.onCompleted: later.restart()

    Flickable {
        id: flick
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.u(12)
        y: Math.max(0, Math.round((parent.height - contentHeight) / 2))
        height: parent.height - y
        contentHeight: sentence.total()
        clip: contentHeight > height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: interactive
        Keys.onDownPressed: Theme.scroll(flick, 1)
        Keys.onUpPressed: Theme.scroll(flick, -1)

        Words {
            id: before
            width: parent.width
            visible: sentence.growing && sentence.there && content !== ""
            type: sentence.shown.type
            px: 22
            content: sentence.there ? sentence.line.text : ""
            color: Theme.quiet
        }
        Item {
            id: body

            property real px: sentence.wanted

            y: before.visible ? before.height + Theme.u(8) : 0
            width: flick.width

            Words {
                id: words
                objectName: "heard"
                width: parent.width
                visible: !sentence.ruby
                type: sentence.shown.type
                px: body.px
                bold: sentence.settled
                content: sentence.said
                color: sentence.settled ? Theme.text : sentence.growing ? Theme.growing : sentence.there && sentence.line.trouble !== "" ? Theme.warn : Theme.quiet
            }
            Ruby {
                id: reading
                objectName: "reading"
                width: parent.width
                visible: sentence.ruby
                type: sentence.shown.type
                px: body.px
                rows: sentence.ruby ? sentence.line.rows : []
                Accessible.role: Accessible.StaticText
                Accessible.name: Theme.plain(sentence.said)
            }
        }
        Marks {
            id: marks
            y: body.y + body.height + Theme.u(8)
            width: flick.width
            pane: sentence.pane
            onHeightChanged: later.restart()
        }
    }
    ScrollMark {
        over: flick
    }
    Ring {
        anchors.fill: flick
        active: flick.activeFocus
        radius: Theme.u(8)
    }

    // A timer and not Qt.callLater: that one still calls when the item is gone.
    Timer {
        id: later
        interval: 0
        onTriggered: sentence.fit()
    }
}
