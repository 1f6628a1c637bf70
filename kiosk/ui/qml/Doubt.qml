pragma ComponentBehavior: Bound

import QtQuick

// What did not survive, in a frame, and what to do about it.
Item {
    id: doubt

    property var type
    property string value
    property string words

    height: Math.max(frame.height, sentence.height)

    Icon {
        id: sign
        anchors.left: parent.left
        y: Math.round((frame.height - height) / 2)
        name: "warning"
        px: 24
        colour: Theme.warn
    }
    Rectangle {
        id: frame
        anchors.left: sign.right
        anchors.leftMargin: Theme.u(8)
        width: Math.min(framed.implicitWidth + Theme.u(20), doubt.width * 0.4)
        height: Theme.u(36)
        radius: Theme.u(6)
        color: Theme.warnGround
        border.color: Theme.warn
        border.width: Math.max(2, Theme.u(2))
        Words {
            id: framed
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.u(10)
            width: Math.min(implicitWidth, doubt.width * 0.4 - Theme.u(20))
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.u(11)
            type: doubt.type
            lineHeight: 1
            px: 20
            bold: true
            content: doubt.value
            color: Theme.warn
        }
    }
    Words {
        id: sentence
        anchors.left: frame.right
        anchors.leftMargin: Theme.u(12)
        anchors.right: parent.right
        y: Math.max(0, Math.round((frame.height - height) / 2))
        type: doubt.type
        px: 17
        content: doubt.words
        color: Theme.warn
    }
}
