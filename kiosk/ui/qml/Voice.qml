pragma ComponentBehavior: Bound

import QtQuick

// Whether the interpreter's voice comes, for who cannot hear it: a wave that moves with it, and a word.
Rectangle {
    id: voice

    required property var pane
    // Where there is little room: the wave alone.
    property bool brief: false
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var type: pane.shown.type
    readonly property real level: shown.stage === "talking" ? shown.theirLevel : 0
    readonly property bool sounding: level > 0 || rest.running
    readonly property string told: say[sounding ? "call-sounding" : "call-silent"]
    readonly property bool worded: !brief || Theme.still

    objectName: "voice"
    width: row.width + Theme.u(16)
    height: Theme.u(34)
    radius: Theme.u(8)
    color: Theme.pale
    border.color: Theme.contrast ? Theme.edge : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: Theme.plain(voice.say["call-their-sound-on"] + ". " + voice.told)

    onLevelChanged: {
        if (level > 0)
            rest.stop();
        else
            rest.restart();
    }

    // Between two words there is no silence worth telling.
    Timer {
        id: rest
        interval: 1200
    }
    Row {
        id: row
        x: Theme.u(8)
        height: parent.height
        spacing: Theme.u(6)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "speaker"
            px: 22
            colour: voice.sounding ? Theme.blue : Theme.text
        }
        Wave {
            objectName: "wave"
            anchors.verticalCenter: parent.verticalCenter
            level: voice.level
            ink: voice.sounding ? Theme.blue : Theme.quiet
        }
        // As wide as the longer of the two words, so that nothing beside it moves.
        Item {
            visible: voice.worded
            width: Math.max(sounding.implicitWidth, silent.implicitWidth) + Theme.u(4)
            height: parent.height
            Words {
                id: sounding
                anchors.verticalCenter: parent.verticalCenter
                opacity: voice.sounding ? 1 : 0
                wrapMode: Text.NoWrap
                type: voice.type
                lineHeight: 1
                px: 16
                bold: true
                content: voice.say["call-sounding"]
                color: Theme.blue
                Accessible.ignored: true
            }
            Words {
                id: silent
                anchors.verticalCenter: parent.verticalCenter
                opacity: voice.sounding ? 0 : 1
                wrapMode: Text.NoWrap
                type: voice.type
                lineHeight: 1
                px: 16
                content: voice.say["call-silent"]
                color: Theme.quiet
                Accessible.ignored: true
            }
        }
    }
}
