#!/usr/bin/env python3
"""A workshop of forty minutes on one board, in the time that the program takes: prints steps for a tool that acts on
a real window as a person would, and takes pictures.

    python3 tests/session.py 1280x720 > steps

Steps stand one a line: `wait SECONDS`, `shot NAME`, `move X Y`, `click X Y`, `double X Y`, `right X Y`,
`drag X1 Y1 X2 Y2`, `scroll NOTCHES`, `key CHORD`, `type WORDS`, and `#` before what is to be seen. Points are pixels
of the window, which has to fill the screen without a frame, as it does where a tool gives it the screen's size and
no window manager runs: they are reckoned from millimetres of the page, as the program shows it whole.
"""
import sys

# Points of the window above and below the board, and room around what is shown whole.
ABOVE, BELOW, MARGIN = 46, 34, 14

# What is shown whole: the page and the parking lot beside it, in millimetres.
WORLD = (528.0, 297.0)

# Where cells of the grid are on the printed page.
COLUMNS = [("Conception", 188), ("Pre-CoP", 238), ("CoP", 287), ("Post-CoP", 336), ("Reporting", 385)]
ROWS = [("collaboration who", 93), ("collaboration how", 130), ("cooperation who", 170), ("cooperation how", 207)]

QUESTIONS = [
    (75, ["Common sampling guide for small rivers", "Shared data dictionary", "Field kit list, one page",
          "Map of all stations"]),
    (125, ["Hydrologists", "Data stewards from two agencies", "A facilitator who knows the rivers"]),
    (174, ["Pilot in three catchments", "Monthly show and tell", "Peer review of chapters"]),
    (224, ["Name an owner for every chapter", "A date for each draft", "Budget for the print run"]),
    (273, ["We lend our sensors", "You read our drafts", "Translation into four languages"]),
]

WHO = ["Core group", "Hydrologists", "Community manager", "Data stewards", "All members"]
HOW = ["Agree scope and outline", "Collect what is there already", "Write chapters in pairs", "Test in the field",
       "Report what was learnt"]

# What comes in when the room gets going: too much for one cell.
RUSH = [
    "Who checks the numbers before they go out?", "Two hours are too short for the pilot",
    "Invite the fishing clubs early", "Print the guide on paper that survives rain",
    "One person per table keeps the list", "Start with the easy rivers", "Translate before the review, not after",
    "Ask the universities for students", "A shared calendar for field days", "Photos of every station",
    "Label the samples on site", "Agree what we do when a sensor fails", "Budget for batteries and boots",
    "Report to the ministry in March", "Keep the raw data for ten years", "Celebrate when it is done",
    "Who reports to the ministry?", "Decide what we leave out",
]


class Steps:
    """Steps for a window of a size."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        room = (width - 2 * MARGIN, height - ABOVE - BELOW - 2 * MARGIN)
        self.zoom = min(room[0] / WORLD[0], room[1] / WORLD[1])
        self.left = (width - WORLD[0] * self.zoom) / 2
        self.top = ABOVE + (height - ABOVE - BELOW - WORLD[1] * self.zoom) / 2

    def at(self, x, y):
        """A point of the page on the screen."""
        return f"{self.left + x * self.zoom:.0f} {self.top + y * self.zoom:.0f}"

    def say(self, *lines):
        for line in lines:
            print(line)

    def see(self, name, what, rest=0.5):
        """A picture, and what is to be seen on it."""
        self.say(f"wait {rest}", f"# {name}: {what}", f"shot {name}")

    def write(self, notes):
        """Notes, one after the other, where typing goes."""
        for note in notes:
            self.say(f"type {note}", "key Return")
        self.say("key Escape")

    def write_at(self, x, y, notes):
        self.say(f"click {self.at(x, y)}", "wait 0.2")
        self.write(notes)

    def command(self, words):
        """A command by its words."""
        self.say("key ctrl+shift+p", "wait 0.3", f"type {words}", "wait 0.3", "key Return", "wait 0.4")


def start(steps):
    steps.see("01-start", "an empty board, whole, with a hint what to do that covers nothing printed", 1)
    steps.say(f"click {steps.at(280, 18)}", "wait 0.3", "type River Monitoring CoP")
    steps.see("02-field", "the field is written in letters that can be read", 0.2)
    steps.say("key Tab", "type 21 Nov 2026", "key Tab", "type Core group", "key Tab", "type Jan to Feb", "key Tab",
              "type 4 to 8 March")
    steps.see("03-date", "a date is written the same way, over the head of its column", 0.2)
    steps.say("key Return", "key Escape")


def fill(steps):
    for nth, (y, notes) in enumerate(QUESTIONS):
        steps.say(f"click {steps.at(110, y)}", "wait 0.2")
        for note in notes[:-1]:
            steps.say(f"type {note}", "key Return")
        steps.say(f"type {notes[-1]}")
        if nth == 0:
            steps.see("04-writing", "the note being written stands on its card, the others below it", 0.2)
        steps.say("key Escape", "key Escape")
    steps.see("05-questions", "five questions with notes of one size each, nothing cut")
    for row, (name, y) in enumerate(ROWS):
        for column, (_, x) in enumerate(COLUMNS):
            words = WHO[column] if name.endswith("who") else HOW[(column + row) % 5]
            steps.say(f"click {steps.at(x, y)}", f"type {words}", "key Escape", "key Escape")
    steps.see("06-grid", "a note in each of the twenty cells, WHO in blue and HOW in green")
    steps.write_at(480, 160, ["Is there money for travel?", "Legal questions about the data", "Name of the guide"])
    steps.see("07-parking", "three notes in the parking lot beside the page")


def crowd(steps):
    steps.write_at(287, 142, RUSH)
    steps.see("08-full", "HOW of CoP is full: a mark counts what is hidden, and the status says so")
    steps.command("Make room where")
    steps.see("09-room", "the column and the row of CoP are larger, the others still look like columns and rows", 1)
    steps.say("key ctrl+2")
    steps.see("10-alone", "the place alone, with all of its notes in letters that can be read", 1)
    steps.say("key Escape", "wait 0.5", "key ctrl+l")
    steps.see("11-list", "the list beside the board has all of them; hidden ones are marked", 1)
    steps.say("key Escape", "wait 0.4", "key Escape")


def look_for(steps):
    steps.say("key ctrl+f", "wait 0.3", "type report")
    steps.see("12-find", "matches stand out, the rest is dimmed, and they are counted", 0.6)
    steps.say("key Return", "wait 0.3", "key Return")
    steps.see("13-next", "the second match is outlined", 0.4)
    steps.say("key Escape", "wait 0.3", "key ctrl+h", "wait 0.3", "key ctrl+a", "type ministry", "key Tab")
    steps.see("14-replace", "the bar asks for the new words", 0.3)
    steps.say("key Escape", "key Escape", "wait 0.3")


def vote(steps):
    # Still a note of the first question, whatever was divided anew.
    steps.say(f"click {steps.at(30, 66)}", "key plus", "key Right", "key plus", "key plus", "key plus")
    steps.see("15-votes", "a dot on one note, three on the next")
    steps.command("Sort this place")
    steps.see("16-sorted", "the one with most votes comes first")
    steps.say("key ctrl+a", "wait 0.2", "key Escape", f"click {steps.at(30, 115)}", "key 4")
    steps.command("Rename “Check")
    steps.say("type To be decided together before the end of the year", "wait 0.2", "key Return")
    steps.see("17-caption", "the legend in the foot says what pink stands for, whole or with an ellipsis")


def paste(steps):
    # A list out of one note: its lines become notes elsewhere.
    steps.say(f"click {steps.at(480, 240)}", "wait 0.2", "type Boots", "key shift+Return", "type Batteries",
              "key shift+Return", "type Labels", "key ctrl+a", "key ctrl+c", "key Escape", "key Escape",
              f"click {steps.at(240, 268)}", "key ctrl+v", "wait 0.6")
    steps.see("18-list", "three notes under the coordination of members, one a line")
    steps.say(f"click {steps.at(110, 224)}", "wait 0.2", "key ctrl+a")
    steps.command("Copy as table")
    steps.say(f"click {steps.at(380, 268)}", "key ctrl+v", "wait 0.6")
    steps.see("19-table", "the table came back as the same three notes")


def end(steps):
    for _ in range(5):
        steps.say("key ctrl+z", "wait 0.2")
    steps.see("20-undone", "five steps less")
    for _ in range(5):
        steps.say("key ctrl+y", "wait 0.2")
    steps.see("21-redone", "and back again")
    steps.say("key ctrl+s", "wait 0.8")
    steps.see("22-save", "where the board is saved, with a name made of the community")
    steps.say("key Return", "wait 1")
    steps.see("23-saved", "it is saved")
    steps.say("key ctrl+e", "wait 1.5")
    steps.see("24-export", "what is exported, with its preview")
    steps.say("key Escape", "wait 0.4", "key F11", "wait 1.5")
    steps.see("25-present", "nothing but the page")
    steps.say("key F11", "wait 1", "key ctrl+0", "wait 1")
    steps.see("26-end", "the whole board")
    steps.say("key ctrl+q", "wait 0.8")


def main():
    width, height = (int(side) for side in sys.argv[1].split("x"))
    steps = Steps(width, height)
    steps.say(f"# Made by tests/session.py for a window of {width} × {height}.", "wait 1",
              "key ctrl+0", "wait 0.5")
    for part in (start, fill, crowd, look_for, vote, paste, end):
        part(steps)


if __name__ == "__main__":
    main()
