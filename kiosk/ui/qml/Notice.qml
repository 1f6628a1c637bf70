pragma ComponentBehavior: Bound

import QtQuick

// A message: what went wrong and what to do, with a button that puts it away.
Rectangle {
    id: notice

    required property var pane
    readonly property bool news: pane.shown.news
    readonly property color ink: news ? Theme.blue : Theme.warn

    objectName: "notice"
    visible: pane.shown.notice !== ""
    height: visible ? Math.max(Theme.u(64), words.height + Theme.u(16)) : 0
    radius: Theme.u(8)
    color: news ? Theme.pale : Theme.warnGround
    border.color: ink
    border.width: Math.max(2, Theme.u(2))
    Accessible.role: Accessible.AlertMessage
    Accessible.name: Theme.plain(pane.shown.notice)

    Icon {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Theme.u(16)
        anchors.verticalCenter: parent.verticalCenter
        name: notice.pane.shown.noticeIcon
        colour: notice.ink
    }
    Fitted {
        id: words
        anchors.left: sign.right
        anchors.leftMargin: Theme.u(12)
        anchors.right: close.left
        anchors.rightMargin: Theme.u(12)
        anchors.verticalCenter: parent.verticalCenter
        type: notice.pane.shown.type
        lineHeight: Math.min(1.2, type.leading)
        wanted: 19
        least: 14
        room: Theme.u(78)
        content: notice.pane.shown.notice
        color: notice.ink
    }
    Wide {
        id: close
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        type: notice.pane.shown.type
        flat: true
        fill: "transparent"
        icon: "close"
        most: 200
        name: notice.pane.shown.say["button-close"]
        onTapped: notice.pane.dismiss()
    }
}
