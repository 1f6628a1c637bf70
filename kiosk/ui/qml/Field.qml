pragma ComponentBehavior: Bound

import QtQuick

// A place to type in.
Rectangle {
    id: field

    property var type
    property string hint
    property string icon
    property real px: 24
    property alias text: input.text
    property alias longest: input.maximumLength
    readonly property alias typing: input.activeFocus

    signal accepted
    signal edited(string words)

    function take() {
        input.forceActiveFocus();
    }

    implicitHeight: Theme.u(64)
    radius: Theme.u(8)
    color: Theme.ground
    border.color: input.activeFocus ? Theme.focusOuter : Theme.edge
    border.width: Theme.u(input.activeFocus ? 3 : 1)

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.u(3)
        radius: parent.radius + Theme.u(3)
        visible: input.activeFocus
        color: "transparent"
        border.color: Theme.focusInner
        border.width: Theme.u(3)
    }
    Icon {
        id: picture
        visible: field.icon !== ""
        x: Theme.u(12)
        anchors.verticalCenter: parent.verticalCenter
        name: field.icon
        px: 24
        colour: Theme.quiet
    }
    TextInput {
        id: input
        anchors.fill: parent
        anchors.leftMargin: Theme.u(field.icon === "" ? 16 : 44)
        anchors.rightMargin: Theme.u(16)
        verticalAlignment: TextInput.AlignVCenter
        clip: true
        activeFocusOnTab: true
        selectByMouse: true
        maximumLength: 500
        color: Theme.text
        selectionColor: Theme.blue
        selectedTextColor: Theme.overBlue
        font.family: field.type.family
        font.pixelSize: Theme.u(field.px)
        Accessible.role: Accessible.EditableText
        Accessible.name: Theme.plain(field.hint)
        onAccepted: field.accepted()
        onTextEdited: field.edited(text)
    }
    Words {
        anchors.fill: input
        verticalAlignment: Text.AlignVCenter
        visible: input.text === "" && input.preeditText === ""
        type: field.type
        px: field.px - 2
        lineHeight: 1
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.u(11)
        content: field.hint
        color: Theme.quiet
        Accessible.ignored: true
    }
}
