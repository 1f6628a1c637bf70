pragma ComponentBehavior: Bound

import QtQuick

// A text in one language, set in that language's face. Burmese lines are ended by hand, for Qt ends them inside words.
Text {
    id: words

    property var type: ({})
    property string content
    property real px: 20
    property bool bold: false
    readonly property bool byHand: words.type.byHand ?? false

    function wrap() {
        words.text = words.byHand ? Theme.wrapped(words.content, words.font, words.wrapMode !== Text.NoWrap ? words.width : 0) : words.content;
    }

    font.family: words.type.family ?? "BIZ UDPGothic"
    font.pixelSize: Theme.u(words.px)
    font.weight: words.bold ? Font.Bold : Font.Normal
    lineHeight: words.type.leading ?? 1
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    color: Theme.text
    Accessible.role: Accessible.StaticText
    Accessible.name: Theme.plain(words.content)
    onContentChanged: wrap()
    onByHandChanged: wrap()
    onFontChanged: if (byHand)
        wrap()
    onWidthChanged: if (byHand)
        wrap()
    Component.onCompleted: wrap()
}
