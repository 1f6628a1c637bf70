"""The counter: `python main.py` opens the kiosk, `python main.py --help` lists the other commands."""

from kiosk.app import main

if __name__ == "__main__":
    main()
