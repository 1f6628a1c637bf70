pragma ComponentBehavior: Bound

import QtQuick

// A button that moves a value by one.
Press {
    id: step

    property string icon

    objectName: "step"

    width: Theme.u(64)
    height: Theme.u(64)

    Icon {
        anchors.centerIn: parent
        name: step.icon
    }
}
