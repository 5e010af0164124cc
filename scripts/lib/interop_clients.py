"""Compares what calendar clients read with what the JSON documents say. Standard library and clients only."""
import datetime as dt
import functools
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import vobject
from dateutil.rrule import rruleset, rrulestr

documents, feeds, work, server = (Path(argument) for argument in sys.argv[1:5])
HOME = ZoneInfo("Europe/Paris")
failures = []


def moment(text):
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)


def expected_times():
    """Start and end of every dated occurrence by calendar and uid; ends of whole days are exclusive.

    An event of two kits is told by either; a feed has the times of one of them."""
    kits = {}
    for path in sorted(documents.rglob("*.json")):
        times = {}
        document = json.loads(path.read_text())
        if not isinstance(document, dict) or "schemaVersion" not in document or "events" not in document:
            continue
        kits[path.with_suffix(".ics")] = times
        for event in document["events"]:
            zone = event.get("timeZone") or document["kit"].get("timeZone")
            for occurrence in event["occurrences"]:
                start, end = occurrence.get("start"), occurrence.get("end")
                if start is None and occurrence.get("open") == "before":
                    start, end = end, None
                if start is None:
                    continue
                start, end = moment(start), moment(end) if end else None
                if not isinstance(start, dt.datetime):
                    end = (end or start) + dt.timedelta(days=1)
                elif zone:
                    start = start.replace(tzinfo=ZoneInfo(zone))
                    end = end.replace(tzinfo=ZoneInfo(zone)) if end else None
                times.setdefault(event["uid"], set()).add((home(start), home(end)))
    return kits


def wanted(calendar, uid, expected):
    """The sets of times that are right for an event of a calendar."""
    kits = [expected[calendar]] if calendar in expected else expected.values()
    return [times[uid] for times in kits if uid in times]


def home(value):
    """A moment on one clock, so that zones of clients and documents compare."""
    if isinstance(value, dt.datetime) and value.tzinfo:
        return value.astimezone(HOME).replace(tzinfo=None)
    return value


def base(uid):
    return str(uid)[:36]


def told(calendar):
    """The uids that a calendar has, without those of cancelled events that only the calendar keeps."""
    text = calendar.read_bytes().replace(b"\r\n ", b"").decode()
    outer = re.sub(r"BEGIN:PARTICIPANT.*?END:PARTICIPANT\r\n", "", text, flags=re.S)
    return {base(uid) for uid in re.findall(r"^UID:(.*)\r$", outer, flags=re.M)}


def compare(client, calendar, found, expected, is_open_ended=False):
    """`found`: pairs of start and end by uid. Some clients give an event without an end one of their own."""
    for uid in told(calendar):
        choices = wanted(calendar, uid, expected)
        have = set(found.get(uid, ()))
        if is_open_ended:
            open_starts = {start for want in choices for start, end in want if end is None}
            have = {(start, None if start in open_starts else end) for start, end in have}
        if choices and have not in choices:
            want = choices[0]
            failures.append(f"{client}: {calendar.name}: {uid}: {sorted(map(str, have))} is not {sorted(map(str, want))}")


def instances(start, end, rule, excluded):
    if not rule:
        return {(home(start), home(end))}
    dates = rruleset()
    day = not isinstance(start, dt.datetime)
    first = dt.datetime.combine(start, dt.time()) if day else start
    dates.rrule(rrulestr(rule, dtstart=first))
    for moment in excluded:
        dates.exdate(moment)
    length = end - start if end else None
    shown = [value.date() if day else value for value in dates]
    return {(home(value), home(value + length) if length else None) for value in shown}


def read_icalendar(data):
    found = {}
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        end = event["DTEND"].dt if "DTEND" in event else None
        rule = event["RRULE"].to_ical().decode() if "RRULE" in event else None
        excluded = event.get("EXDATE", [])
        excluded = excluded if isinstance(excluded, list) else [excluded]
        moments = [value.dt for item in excluded for value in item.dts]
        found.setdefault(base(event["UID"]), set()).update(instances(event["DTSTART"].dt, end, rule, moments))
    return found


def read_vobject(data):
    found = {}
    for event in vobject.readOne(data.decode()).contents.get("vevent", []):
        start = event.dtstart.value
        end = event.dtend.value if hasattr(event, "dtend") else None
        rule = event.rrule.value if hasattr(event, "rrule") else None
        excluded = [value for item in event.contents.get("exdate", []) for value in item.value]
        found.setdefault(base(event.uid.value), set()).update(instances(start, end, rule, excluded))
    return found


def read_khal(calendar, folder):
    folder.mkdir(parents=True)
    (folder / "calendar").mkdir()
    config = folder / "config"
    config.write_text(
        f"[calendars]\n[[one]]\npath = {folder}/calendar\n[sqlite]\npath = {folder}/db\n"
        "[locale]\nlocal_timezone = Europe/Paris\ndefault_timezone = Europe/Paris\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n[default]\ndefault_calendar = one\n")
    run = functools.partial(subprocess.run, capture_output=True, text=True, check=True)
    run(["khal", "-c", config, "import", "--batch", "-a", "one", calendar])
    shape = "{start-date-long}|{start-time}|{end-date-long}|{end-time}|{uid}"
    days = re.findall(r"^DT(?:START|END)[^:]*:(\d{4})", calendar.read_text(), flags=re.M)
    found = {}
    for year in range(int(min(days)), int(max(days)) + 2) if days else ():
        lines = run(["khal", "-c", config, "list", f"{year}-01-01", f"{year}-12-31", "--notstarted",
                     "--day-format", "", "--format", shape]).stdout
        for line in set(lines.splitlines()):
            parts = line.split("|")
            if len(parts) != 5:
                continue
            if parts[1]:
                pair = moment(f"{parts[0]}T{parts[1]}"), moment(f"{parts[2]}T{parts[3]}")
            else:
                pair = moment(parts[0]), moment(parts[2]) + dt.timedelta(days=1)
            found.setdefault(base(parts[4]), set()).add(pair)
    return found


def check_calcurse(calendar, folder, expected):
    """calcurse keeps no uids: every event has to be imported, and the timed ones begin as they should."""
    folder.mkdir(parents=True)
    environment = dict(os.environ, TZ="Europe/Paris", LANG="C.UTF-8", LC_ALL="C.UTF-8")
    report = subprocess.run(["calcurse", "-q", "-D", folder, "-i", calendar], env=environment,
                            capture_output=True, text=True)
    skipped = re.search(r"(\d+) skipped", report.stdout + report.stderr)
    if skipped and skipped[1] != "0":
        failures.append(f"calcurse: {calendar.name}: {skipped[1]} events skipped")
    apts = folder / "apts"
    kept = apts.read_text(errors="replace") if apts.exists() else ""
    starts = {dt.datetime.strptime(f"{day} {clock}", "%m/%d/%Y %H:%M")
              for day, clock in re.findall(r"^(\d\d/\d\d/\d{4}) @ (\d\d:\d\d)", kept, flags=re.M)}
    firsts = set()
    for uid in told(calendar):
        for times in wanted(calendar, uid, expected)[:1]:
            if all(isinstance(start, dt.datetime) for start, _ in times):
                firsts.add(min(start for start, _ in times))
    if not firsts <= starts:
        failures.append(f"calcurse: {calendar.name}: {sorted(map(str, firsts - starts))} not read")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def check_radicale(calendars, folder, expected):
    port = free_port()
    folder.mkdir(parents=True)
    server = subprocess.Popen(
        ["radicale", "--server-hosts", f"127.0.0.1:{port}", "--auth-type", "none", "--rights-type", "owner_only",
         "--storage-filesystem-folder", str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        for index, calendar in enumerate(calendars):
            address = f"http://127.0.0.1:{port}/reader/calendar{index}/"
            # Basic authentication of a user that any password lets in.
            headers = {"Content-Type": "text/calendar", "Authorization": "Basic cmVhZGVyOng="}
            try:
                put = urllib.request.Request(address, calendar.read_bytes(), headers, method="PUT")
                urllib.request.urlopen(put).close()
                with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as reply:
                    compare("Radicale", calendar, read_icalendar(reply.read()), expected)
            except OSError as error:
                failures.append(f"Radicale: {calendar.name}: {error}")
    finally:
        server.terminate()
        server.wait()


def served(calendar):
    """Where presskit serve has a calendar."""
    for folder, place in ((feeds, "feeds"), (documents, "documents")):
        if calendar.is_relative_to(folder):
            return f"{place}/" + urllib.parse.quote(calendar.relative_to(folder).as_posix())
    raise ValueError(calendar)


def check_vdirsyncer(calendars, folder):
    """Each calendar as it is served: the bytes of the file, and what vdirsyncer makes of them."""
    folder.mkdir(parents=True)
    process = subprocess.Popen([server, documents, "--port", "0", "--by", "region,kind"], stdout=subprocess.PIPE, text=True)
    try:
        origin = process.stdout.readline().strip()
        text = f'[general]\nstatus_path = "{folder}/status/"\n'
        for index, calendar in enumerate(calendars):
            with urllib.request.urlopen(origin + served(calendar), timeout=30) as reply:
                if reply.read() != calendar.read_bytes():
                    failures.append(f"presskit serve: {calendar.name}: other bytes than the file")
            (folder / f"got{index}").mkdir()
            text += (f'[pair p{index}]\na = "web{index}"\nb = "disk{index}"\ncollections = null\n'
                     f'[storage web{index}]\ntype = "http"\nurl = "{origin}{served(calendar)}"\n'
                     f'[storage disk{index}]\ntype = "filesystem"\npath = "{folder}/got{index}/"\nfileext = ".ics"\n')
        (folder / "config").write_text(text)
        command = ["vdirsyncer", "-c", str(folder / "config")]
        subprocess.run(command + ["discover"], input=b"y\n" * 99, capture_output=True)
        # The second time there is nothing to do.
        for _ in range(2):
            done = subprocess.run(command + ["sync"], capture_output=True, text=True)
            if done.returncode != 0:
                failures.append(f"vdirsyncer: {done.stderr.strip()[-400:]}")
    finally:
        process.terminate()
        process.wait()
    for index, calendar in enumerate(calendars):
        # It gives every item of a web calendar an identifier of its own, so only the times compare.
        read = lambda data: {pair for times in read_icalendar(data).values() for pair in times}
        found = set().union(*(read(item.read_bytes()) for item in (folder / f"got{index}").glob("*.ics")))
        if found != read(calendar.read_bytes()):
            failures.append(f"vdirsyncer: {calendar.name}: other times than in the calendar")


def main():
    expected = expected_times()
    calendars = [path for folder in (documents, feeds) for path in sorted(folder.rglob("*.ics"))]
    with_events = [path for path in calendars if b"BEGIN:VEVENT" in path.read_bytes()]
    for index, calendar in enumerate(with_events):
        data = calendar.read_bytes()
        compare("icalendar", calendar, read_icalendar(data), expected)
        compare("vobject", calendar, read_vobject(data), expected)
        compare("khal", calendar, read_khal(calendar, work / f"khal{index}"), expected, is_open_ended=True)
        check_calcurse(calendar, work / f"calcurse{index}", expected)
    check_radicale(with_events, work / "radicale", expected)
    check_vdirsyncer(with_events, work / "vdirsyncer")
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{len(with_events)} calendars, {len(expected)} kits, 6 clients: {len(failures)} differences")
    sys.exit(1 if failures else 0)


main()
