pragma ComponentBehavior: Bound

import QtQuick

// Text with furigana: bases with what stands above them; a line ends between phrases only.
Item {
    id: ruby

    property var type
    property real px: 40
    property var rows: []
    property bool fits: true
    readonly property var flat: rows.reduce((all, row, number) => all.concat(row.map(segment => ({
                    "base": segment[0],
                    "over": segment[1],
                    "row": number
                }))), [])

    function place() {
        let x = 0;
        let y = 0;
        let fitting = true;
        for (let at = 0; at < segments.count; ) {
            const row = ruby.flat[at].row;
            let end = at;
            let wide = 0;
            for (; end < segments.count && ruby.flat[end].row === row; end += 1)
                wide += segments.itemAt(end).width;
            if (x > 0 && x + wide > ruby.width) {
                x = 0;
                y += segments.itemAt(at).height;
            }
            fitting = fitting && wide <= ruby.width;
            for (; at < end; at += 1) {
                segments.itemAt(at).x = x;
                segments.itemAt(at).y = y;
                x += segments.itemAt(at).width;
            }
        }
        ruby.fits = fitting;
        ruby.height = segments.count > 0 ? y + segments.itemAt(0).height : 0;
    }

    onWidthChanged: place()
    onFlatChanged: later.restart()

    Repeater {
        id: segments
        model: ruby.flat
        delegate: Item {
            id: segment
            required property var modelData
            width: Math.ceil(Math.max(base.implicitWidth, over.implicitWidth))
            height: Math.round(Theme.u(ruby.px) * 1.75)
            Words {
                id: over
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: base.top
                lineHeight: 1
                type: ruby.type
                px: ruby.px * 0.46
                content: segment.modelData.over
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Words {
                id: base
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.round(Theme.u(ruby.px) * 0.58)
                lineHeight: 1
                type: ruby.type
                px: ruby.px
                bold: true
                content: segment.modelData.base
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    // A timer and not Qt.callLater: that one still calls when the item is gone.
    Timer {
        id: later
        interval: 0
        onTriggered: ruby.place()
    }
}
