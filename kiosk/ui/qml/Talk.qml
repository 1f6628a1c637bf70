pragma ComponentBehavior: Bound

import QtQuick

// Face to face: what the other said, large; what oneself said, small; one round button and the tools.
Item {
    id: talk

    required property var pane
    readonly property var shown: pane.shown
    readonly property var type: shown.type
    readonly property bool correcting: pane.correction.shown.open

    Tools {
        id: tools
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: Theme.u(312)
        pane: talk.pane
    }
    Item {
        id: header
        anchors.left: parent.left
        anchors.right: tools.left
        anchors.rightMargin: Theme.u(24)
        height: Theme.u(44)

        Rectangle {
            id: pill
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: language.implicitWidth + Theme.u(32)
            height: Theme.u(40)
            radius: height / 2
            color: Theme.pale
            border.color: Theme.contrast ? Theme.edge : "transparent"
            Words {
                id: language
                wrapMode: Text.NoWrap
                anchors.centerIn: parent
                lineHeight: 1
                type: talk.type
                px: 18
                bold: true
                content: talk.shown.endonym
                color: Theme.blue
            }
        }
        Words {
            anchors.left: pill.right
            anchors.leftMargin: Theme.u(16)
            anchors.right: again.visible ? again.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            type: talk.shown.deskType
            lineHeight: 1
            px: 18
            content: talk.shown.desk
            color: Theme.quiet
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.u(11)
        }
        Wide {
            id: again
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: talk.shown.heard.there && talk.shown.speaks && !talk.shown.heard.pending && talk.shown.phase !== "speaking" && !talk.shown.looking && !talk.correcting
            height: Theme.u(48)
            most: 340
            flat: true
            type: talk.type
            icon: "repeat"
            px: 16
            name: talk.shown.say["button-repeat"]
            onTapped: talk.pane.repeat(false, talk.shown.heard.number)
        }
    }
    Notice {
        id: notice
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: header.bottom
        anchors.topMargin: visible ? Theme.u(4) : 0
        pane: talk.pane
    }
    Earlier {
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: notice.bottom
        anchors.topMargin: Theme.u(8)
        anchors.bottom: foot.visible ? foot.top : parent.bottom
        visible: talk.shown.looking && !talk.correcting
        pane: talk.pane
    }
    Loader {
        objectName: "room"
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: notice.bottom
        anchors.topMargin: Theme.u(4)
        anchors.bottom: foot.visible ? foot.top : parent.bottom
        active: talk.correcting
        asynchronous: true
        sourceComponent: Component {
            Correction {
                pane: talk.pane
            }
        }
    }
    Sentence {
        id: sentence
        anchors.left: header.left
        anchors.right: header.right
        anchors.top: notice.bottom
        anchors.topMargin: Theme.u(4)
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.u(4)
        visible: !talk.shown.looking && !talk.correcting
        pane: talk.pane
    }
    Foot {
        id: foot
        anchors.left: header.left
        anchors.right: header.right
        anchors.bottom: parent.bottom
        visible: (!talk.shown.looking && !talk.correcting) || asking
        only: talk.shown.looking || talk.correcting
        pane: talk.pane
        room: talk.height - header.height - notice.height - Theme.u(16)
    }
}
