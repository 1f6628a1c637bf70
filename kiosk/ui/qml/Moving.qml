pragma ComponentBehavior: Bound

import QtMultimedia
import QtQuick

// A moving picture, whole and undistorted; where the scene graph has no graphics card, painted frame by frame.
Item {
    id: moving

    required property var picture
    property bool mirrored: false
    readonly property bool painted: GraphicsInfo.api === GraphicsInfo.Software

    function choose() {
        if (moving.painted)
            moving.picture.paint();
    }

    onPaintedChanged: choose()
    Component.onCompleted: choose()

    Loader {
        anchors.fill: parent
        active: !moving.painted
        visible: moving.picture.live
        sourceComponent: Component {
            VideoOutput {
                id: output
                fillMode: VideoOutput.PreserveAspectFit
                transform: Scale {
                    origin.x: output.width / 2
                    xScale: moving.mirrored ? -1 : 1
                }
                Component.onCompleted: moving.picture.attach(output)
            }
        }
    }
    Image {
        anchors.fill: parent
        visible: moving.painted && moving.picture.live
        cache: false
        fillMode: Image.PreserveAspectFit
        mirror: moving.mirrored
        source: moving.painted ? moving.picture.address : ""
        Accessible.ignored: true
    }
}
