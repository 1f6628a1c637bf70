pragma ComponentBehavior: Bound

import QtQuick

// A sentence that its speaker has put right: what stood there before, struck through, and a mark that says so.
Item {
    id: former

    property var type
    property string mark
    property string words
    property string note
    property real px: 18

    height: Math.max(sign.height, label.height, old.height)
    Accessible.role: Accessible.StaticText
    Accessible.name: Theme.plain(former.mark + ". " + former.note)

    Icon {
        id: sign
        y: Math.round((Theme.u(former.px) * 1.3 - height) / 2)
        name: "write"
        px: 20
        colour: Theme.done
    }
    Words {
        id: label
        anchors.left: sign.right
        anchors.leftMargin: Theme.u(6)
        type: former.type
        lineHeight: Math.min(1.1, former.type.leading ?? 1)
        px: former.px - 2
        bold: true
        wrapMode: Text.NoWrap
        content: former.mark
        color: Theme.done
        Accessible.ignored: true
    }
    Words {
        id: old
        anchors.left: label.right
        anchors.leftMargin: Theme.u(10)
        anchors.right: parent.right
        type: former.type
        lineHeight: label.lineHeight
        px: former.px
        font.strikeout: true
        content: former.words
        color: Theme.quiet
        Accessible.ignored: true
    }
}
