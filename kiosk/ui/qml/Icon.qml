pragma ComponentBehavior: Bound

import QtQuick

Image {
    id: icon

    property string name
    property color colour: Theme.text
    property real px: 28

    width: Theme.u(icon.px)
    height: width
    sourceSize: Qt.size(width, height)
    source: Theme.icon(icon.name, icon.colour)
    Accessible.ignored: true
}
