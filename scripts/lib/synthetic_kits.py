"""Makes folders as `presskit convert` writes them, with as many events as one likes: documents and calendars."""
import datetime
import json
import uuid

TOWNS = [
    ("Bordeaux", "Nouvelle-Aquitaine"), ("Rennes", "Bretagne"), ("Lille", "Hauts-de-France"), ("Toulouse", "Occitanie"),
    ("Nantes", "Pays de la Loire"), ("Lyon", "Auvergne-Rhône-Alpes"), ("Dijon", "Bourgogne-Franche-Comté"), ("Metz", "Grand Est"),
]
KINDS = {
    "webinar": "Webinaire", "conference": "Conférence", "workshop": "Atelier", "exhibition": "Exposition",
    "show": "Spectacle", "visit": "Visite", "meeting": "Rencontre",
}
SUBJECTS = ["Les données ouvertes", "La forêt en ville", "Écrire à plusieurs", "Le théâtre d'ombres", "Réparer, coudre, cuisiner"]
TEXT = (
    "Une heure d'échanges avec celles et ceux qui font vivre le quartier : des démonstrations, un débat, puis un temps "
    "pour les questions. L'entrée est libre dans la limite des places disponibles ; l'accès se fait par la cour."
)
ZONE = (
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\nBEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    "DTSTART:20260329T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\nTZNAME:CET\r\n"
    "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nDTSTART:20251026T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
    "END:STANDARD\r\nEND:VTIMEZONE\r\n"
)


def folded(line):
    """A content line in lines of at most 75 octets (RFC 5545 3.1)."""
    pieces, piece = [], b""
    for letter in line:
        letter = letter.encode()
        if len(piece) + len(letter) > 74:
            pieces.append(piece)
            piece = b""
        piece += letter
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"


def event(kit, number, first):
    town, region = TOWNS[(kit + number) % len(TOWNS)]
    kind = list(KINDS)[number % len(KINDS)]
    start = first + datetime.timedelta(days=(kit * 7 + number * 3) % 365, hours=9 + number % 10)
    end = start + datetime.timedelta(hours=2)
    title = f"{SUBJECTS[number % len(SUBJECTS)]}, rendez-vous {kit}.{number}"
    uid = str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kit}/{number}"))
    printed = f"Le {start.day}/{start.month} de {start.hour}h à {end.hour}h"
    document = {
        "uid": uid, "sequence": 0, "lastModified": "2026-01-05T00:00:00Z", "title": title, "kind": kind,
        "occurrences": [{"start": f"{start:%Y-%m-%dT%H:%M}", "end": f"{end:%Y-%m-%dT%H:%M}"}], "timeZone": "Europe/Paris",
        "dateText": printed, "yearFrom": "kit", "status": "confirmed",
        "location": {"venue": "Maison du quartier", "city": town, "region": region, "country": "FR"},
        "organizer": f"Ville de {town}", "people": [{"name": "Anne Exemple", "part": "speaker"}], "description": TEXT,
        "inferred": [], "evidence": [
            {"field": field, "page": 1 + number % 9, "box": [56.7, 210, 280.1, 236.4], "text": text, "confidence": 0.95}
            for field, text in [("/title", title), ("/occurrences/0/start", printed), ("/location/city", town)]
        ],
        "confidence": 0.95,
    }
    escaped = TEXT.replace(";", "\\;").replace(",", "\\,")
    lines = [
        "BEGIN:VEVENT", f"UID:{uid}", "SEQUENCE:0", "DTSTAMP:20260105T000000Z", "LAST-MODIFIED:20260105T000000Z",
        f"DTSTART;TZID=Europe/Paris:{start:%Y%m%dT%H%M%S}", f"DTEND;TZID=Europe/Paris:{end:%Y%m%dT%H%M%S}",
        "SUMMARY:" + title.replace(",", "\\,"), f"DESCRIPTION:{escaped}\\n\\nOrganisation: Ville de {town}\\n\\nDate imprimée: {printed}",
        f"LOCATION:Maison du quartier\\, {town}", f"CATEGORIES:{KINDS[kind]}", "STATUS:CONFIRMED", "END:VEVENT",
    ]
    return document, b"".join(folded(line) for line in lines)


def write_kits(folder, kits, events, first=datetime.datetime(2026, 1, 1)):
    """Writes `kits` documents with `events` events each, and the calendars beside them."""
    folder.mkdir(parents=True)
    for kit in range(kits):
        made = [event(kit, number, first) for number in range(events)]
        name = f"programme-{kit:05}"
        document = {
            "schemaVersion": "1.0", "generator": {"name": "presskit", "version": "0.1.0"},
            "source": {"file": f"{name}.pdf", "sha256": f"{kit:064x}", "bytes": 1000, "pageCount": 9, "textOrigin": "digital"},
            "pages": [],
            "kit": {"title": f"Programme des quartiers n° {kit}", "issuer": "Ville d'Exemple", "language": "fr",
                    "timeZone": "Europe/Paris"},
            "sections": [], "events": [entry for entry, _ in made], "contacts": [], "projects": [], "organizations": [],
            "quotes": [], "links": [], "diagnostics": [],
        }
        (folder / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False))
        head = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//presskit//presskit 0.1.0//EN\r\nCALSCALE:GREGORIAN\r\n"
        (folder / f"{name}.ics").write_bytes(
            (head + ZONE).encode() + b"".join(lines for _, lines in made) + b"END:VCALENDAR\r\n")
