pragma ComponentBehavior: Bound

import QtQuick

// The own picture at its place, with a word on the light. Dragged, by the arrow keys, or by a touch for its size, it takes
// another of the places that are free for it, and covers nothing there.
Item {
    id: own

    required property var pane
    // There is room beside the interpreter's picture.
    required property bool free
    // How high it may be in the column with the switches, and beside the interpreter's picture.
    required property real columnRoom
    required property real cornerRoom
    // Where these places are.
    required property rect column
    required property point corner
    readonly property var shown: pane.call.shown
    readonly property var say: pane.shown.say
    readonly property var arranged: pane.call.arranged
    readonly property var places: free ? ["beside", "top", "bottom"] : ["top", "bottom"]
    readonly property string place: places.includes(arranged.shown.place) ? arranged.shown.place : "top"
    readonly property real label: Theme.u(30)
    readonly property real most: widest(place)
    readonly property int largest: most > Theme.u(208) * 1.12 ? 2 : 1

    // In the proportions of a camera's picture.
    function widest(place: string): real {
        return ((place === "beside" ? cornerRoom : columnRoom) - label) * 4 / 3;
    }
    function wide(place: string): real {
        return Math.round(Math.min(Theme.u([144, 208, 320][arranged.shown.size]), widest(place)));
    }
    function tall(place: string): real {
        return Math.round(wide(place) * 3 / 4) + label;
    }
    function across(place: string): real {
        return place === "beside" ? corner.x : column.x + Math.round((column.width - wide(place)) / 2);
    }
    function down(place: string): real {
        return place === "beside" ? corner.y : place === "top" ? column.y : column.y + column.height - tall(place);
    }
    function nearest(at: point): string {
        const far = place => Math.hypot(own.across(place) + own.wide(place) / 2 - at.x, own.down(place) + own.tall(place) / 2 - at.y);
        return own.places.reduce((best, place) => far(place) < far(best) ? place : best);
    }

    x: across(place)
    y: down(place)
    width: wide(place)
    height: tall(place)

    SelfView {
        id: view
        width: parent.width
        height: parent.height - own.label
        pane: own.pane
        activeFocusOnTab: true
        Accessible.role: Accessible.Button
        Accessible.focusable: true
        Accessible.onPressAction: own.arranged.next(own.largest)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Left || event.key === Qt.Key_Up)
                own.arranged.move(-1);
            else if (event.key === Qt.Key_Right || event.key === Qt.Key_Down)
                own.arranged.move(1);
            else if (event.key === Qt.Key_Plus)
                own.arranged.grow(1);
            else if (event.key === Qt.Key_Minus)
                own.arranged.grow(-1);
            else if ([Qt.Key_Return, Qt.Key_Enter, Qt.Key_Space].includes(event.key))
                own.arranged.next(own.largest);
            else
                return;
            event.accepted = true;
        }
        TapHandler {
            onTapped: own.arranged.next(own.largest)
        }
        DragHandler {
            id: drag
            property string goal: own.place
            target: null
            onCentroidChanged: if (active)
                goal = own.nearest(own.mapToItem(own.parent, centroid.position))
            onActiveChanged: if (!active)
                own.arranged.put(goal)
        }
        Ring {
            active: view.activeFocus
            radius: 0
        }
    }
    Row {
        id: word
        readonly property string light: own.shown.picture ? own.pane.call.own.light : ""
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.u(26)
        spacing: Theme.u(6)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: word.light === "" ? "person" : "sun"
            px: 20
            colour: word.light === "" ? Theme.quiet : Theme.warn
        }
        Fitted {
            objectName: "light"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - Theme.u(26)
            room: parent.height
            type: own.pane.shown.type
            wanted: 15
            least: 9
            content: own.say[word.light === "" ? "call-guide" : "light-" + word.light]
            color: word.light === "" ? Theme.quiet : Theme.warn
        }
    }
    // While it is dragged: where it can go, and where it goes.
    Repeater {
        model: drag.active ? own.places : []
        delegate: Rectangle {
            required property string modelData
            readonly property bool goal: modelData === drag.goal
            objectName: "place"
            x: own.across(modelData) - own.x
            y: own.down(modelData) - own.y
            width: own.wide(modelData)
            height: own.tall(modelData)
            radius: Theme.u(8)
            color: "transparent"
            border.color: goal ? Theme.blue : Theme.edge
            border.width: Math.max(2, Theme.u(goal ? 6 : 2))
        }
    }
}
