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

    // How far a reading may stand over the kana beside its kanji. Source: JLREQ, 3.3.8: at most one letter of the reading.
    function over(at: int, beside: int): real {
        const here = segments.itemAt(at) as Segment;
        const next = ruby.flat[beside];
        if (!here || !next || next.row !== ruby.flat[at].row || next.over !== "")
            return 0;
        return Math.max(0, Math.min(Math.floor((here.width - here.inner) / 2), Theme.u(ruby.px * 0.4)));
    }

    function place() {
        let x = 0;
        let y = 0;
        let fitting = true;
        for (let at = 0; at < segments.count; ) {
            const row = ruby.flat[at].row;
            let end = at;
            let wide = 0;
            for (; end < segments.count && ruby.flat[end].row === row; end += 1)
                wide += segments.itemAt(end).width - (end > at ? ruby.over(end, end - 1) : 0) - ruby.over(end, end + 1);
            if (x > 0 && x + wide > ruby.width) {
                x = 0;
                y += segments.itemAt(at).height;
            }
            fitting = fitting && wide <= ruby.width;
            for (; at < end; at += 1) {
                x -= ruby.over(at, at - 1);
                segments.itemAt(at).x = x;
                segments.itemAt(at).y = y;
                x += segments.itemAt(at).width - ruby.over(at, at + 1);
            }
        }
        ruby.fits = fitting;
        ruby.height = segments.count > 0 ? y + segments.itemAt(0).height : 0;
    }

    // A base with its reading; `inner`: how wide the base alone is.
    component Segment: Item {
        property real inner
    }

    onWidthChanged: place()
    onFlatChanged: later.restart()

    Repeater {
        id: segments
        model: ruby.flat
        delegate: Segment {
            id: segment
            required property var modelData
            inner: base.implicitWidth
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
