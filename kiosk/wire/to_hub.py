"""What a kiosk and a page say to the hub alone."""

from typing import Annotated

from msgspec import Meta

from kiosk.wire.forms import At, Code, Count, Frame, Id, Name, Priority, Skills, Tag, Word


class Call(Frame, frozen=True):
    """Somebody at the desk wants an interpreter."""

    call: Id
    lang: Tag
    """Of the interpreter: jsl, asl, en, ..."""
    skills: Skills = ()
    topic: Word = ""
    priority: Priority = "normal"
    desk: Name = ""
    visitor_lang: Tag = "ja"
    pack: bool = False
    """The visitor agreed to a handover pack: it follows each Ringing."""
    booking: Code = ""


class Cancel(Frame, frozen=True):
    """The kiosk calls no longer (before it was accepted)."""

    call: Id


class Slots(Frame, frozen=True):
    """Ask for free slots of a language; hub -> kiosk: the answer, with `at`."""

    lang: Tag
    since: At
    until: At
    """At most 14 days later."""
    at: Annotated[tuple[At, ...], Meta(max_length=400)] = ()
    """Beginnings of free slots."""
    length: Count = 0
    """Seconds of each."""


class Book(Frame, frozen=True):
    """Take a free slot. Answered by Booked, or Refused{no-slot}."""

    lang: Tag
    at: At
    desk: Name = ""
    skills: Skills = ()


class Unbook(Frame, frozen=True):
    """Give a slot back; answered by Slots' usual messages to interpreters, and Booked with length 0."""

    code: Code


class Ready(Frame, frozen=True):
    """I take calls, or not."""

    ready: bool


class Accept(Frame, frozen=True):
    """I take this one."""

    call: Id


class Decline(Frame, frozen=True):
    """Not I; the next one."""

    call: Id


class Transfer(Frame, frozen=True):
    """Somebody else shall go on with it."""

    call: Id
    lang: Tag
    skills: Skills = ()
