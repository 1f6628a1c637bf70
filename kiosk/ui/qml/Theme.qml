pragma Singleton

import QtQuick

// Colours after the Digital Agency's design system (solid greys, blue 900); every text stands 7:1 or more on its ground.
QtObject {
    id: theme

    property string name: "light"
    property real unit: 1
    property bool still: false

    readonly property bool dark: name !== "light"
    readonly property bool contrast: name === "contrast"
    readonly property int motion: still ? 0 : 160

    readonly property color ground: contrast ? "#000000" : dark ? "#1a1a1a" : "#ffffff"
    readonly property color page: contrast ? "#000000" : dark ? "#121212" : "#f6f7fb"
    readonly property color text: contrast ? "#ffff00" : dark ? "#ffffff" : "#1a1a1a"
    readonly property color quiet: contrast ? "#ffff00" : dark ? "#cccccc" : "#4d4d4d"
    readonly property color growing: contrast ? "#ffffff" : dark ? "#b8b8b8" : "#565656"
    readonly property color blue: contrast ? "#ffff00" : dark ? "#9db7f9" : "#0017c1"
    readonly property color overBlue: contrast || dark ? "#000000" : "#ffffff"
    readonly property color pale: contrast ? "#000000" : dark ? "#25293d" : "#e8f1fe"
    readonly property color ring: contrast ? "#ffffff" : dark ? "#7096f8" : "#7096f8"
    readonly property color edge: contrast ? "#ffff00" : dark ? "#8c8c8c" : "#949494"
    readonly property color hair: contrast ? "#ffff00" : dark ? "#4d4d4d" : "#d8d8db"
    readonly property color warn: contrast ? "#ffffff" : dark ? "#ffc7a0" : "#8a2f00"
    readonly property color warnGround: contrast ? "#000000" : dark ? "#3a2415" : "#fff3eb"
    readonly property color done: contrast ? "#ffff00" : dark ? "#9bd4b5" : "#115a36"
    readonly property color focusInner: "#ffd43d"
    readonly property color focusOuter: dark ? "#ffffff" : "#000000"

    function u(px: real): int {
        return Math.round(px * theme.unit);
    }

    function icon(name: string, colour: color): string {
        return name === "" ? "" : "image://drawn/icon/" + name + "/" + String(colour).substring(1);
    }

    readonly property TextMetrics ruler: TextMetrics {}

    // The text in lines no wider than the width, each ended where a mark allows it.
    function wrapped(words: string, font: font, width: real): string {
        const parts = words.split("\u200b");
        if (width <= 0)
            return parts.join("");
        theme.ruler.font = font;
        const lines = [];
        let line = "";
        for (const part of parts) {
            theme.ruler.text = (line + part).replace(/\s+$/, "");
            if (line !== "" && theme.ruler.advanceWidth > width) {
                lines.push(line.replace(/\s+$/, ""));
                line = "";
            }
            line += part;
        }
        return lines.concat([line]).join("\n");
    }

    // What has the focus is brought into sight, in every list that it stands in.
    function reveal(item: Item) {
        const space = theme.u(8);
        for (let up = item.parent; up; up = up.parent) {
            const list = up as Flickable;
            if (!list)
                continue;
            const at = list.contentItem.mapFromItem(item, 0, 0);
            if (list.contentHeight > list.height)
                list.contentY = theme.near(list.contentY, at.y - space, at.y + item.height + space, list.height, list.originY, list.contentHeight);
            if (list.contentWidth > list.width)
                list.contentX = theme.near(list.contentX, at.x - space, at.x + item.width + space, list.width, list.originX, list.contentWidth);
        }
    }

    // The place nearest to the present one from which all between begin and end is seen.
    function near(now: real, begin: real, end: real, room: real, origin: real, whole: real): real {
        const wanted = Math.min(begin, Math.max(now, end - room));
        return Math.max(origin, Math.min(wanted, origin + whole - room));
    }

    // By the arrow keys: a line up or down, within what there is.
    function scroll(list: Flickable, lines: int) {
        const last = Math.max(list.originY, list.originY + list.contentHeight - list.height);
        list.contentY = Math.max(list.originY, Math.min(last, list.contentY + lines * theme.u(64)));
    }

    // How high the lines of a text are that stand whole in a room; one at least.
    function lines(words: Text, room: real): real {
        const line = words.contentHeight / Math.max(1, words.lineCount);
        return Math.max(1, Math.floor(room / line)) * line;
    }

    // What a screen reader says: the text without the marks for line breaks.
    function plain(words: string): string {
        return words.replace(/[\u200b\u2060]/g, "");
    }
}
