pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// What the interpreter sees of oneself, as in a mirror, with the outline that head and hands should fill.
Rectangle {
    id: self

    required property var pane
    readonly property var shown: pane.call.shown
    readonly property bool seen: pane.call.own.live && shown.picture

    objectName: "self"
    color: seen ? "#000000" : Theme.page
    radius: seen ? 0 : Theme.u(8)
    border.color: seen ? "transparent" : Theme.hair
    Accessible.role: Accessible.Graphic
    Accessible.name: Theme.plain(pane.shown.say["call-self"])
    Accessible.description: Theme.plain(pane.shown.say[self.shown.picture ? "call-guide" : "call-picture-off"] + ". " + pane.shown.say["call-self-hint"])

    Moving {
        anchors.fill: parent
        visible: self.seen
        mirrored: true
        picture: self.pane.call.own
    }
    // Dark under light, so that it is seen on any picture.
    Repeater {
        model: self.seen ? ["#b0000000", "#ffffff"] : []
        delegate: Shape {
            id: guide
            required property int index
            required property string modelData
            readonly property real grown: Math.min(self.width / 64, self.height / 48)
            x: (self.width - 64 * grown) / 2
            y: (self.height - 48 * grown) / 2
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                scale: Qt.size(guide.grown, guide.grown)
                strokeColor: guide.modelData
                strokeWidth: guide.index === 0 ? 4 : 2
                strokeStyle: guide.index === 0 ? ShapePath.SolidLine : ShapePath.DashLine
                dashPattern: [3, 2]
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                PathSvg {
                    path: "M26 13.500a6 8 0 1 0 12 0a6 8 0 1 0 -12 0 M27 23c-8 1.500-12 5-13 12v11 M37 23c8 1.500 12 5 13 12v11"
                }
            }
        }
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - Theme.u(16)
        visible: !self.seen
        spacing: Theme.u(4)
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: self.shown.picture ? "camera" : "camera-off"
            px: 36
            colour: self.shown.picture ? Theme.quiet : Theme.warn
        }
        Fitted {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            room: Theme.u(48)
            type: self.pane.shown.type
            wanted: 16
            content: self.pane.shown.say[self.shown.picture ? "call-no-picture" : "call-picture-off"]
            color: self.shown.picture ? Theme.quiet : Theme.warn
            Accessible.ignored: true
        }
    }
}
