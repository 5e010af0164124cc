"""A headless Chromium, told what to do through a pipe (Chrome DevTools Protocol). Standard library only."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """One page of one browser; it ends with the `with` block."""

    def __init__(self, seconds=60):
        self.deadline = time.monotonic() + seconds
        self.profile = tempfile.mkdtemp()
        to_browser, self.writer = os.pipe()
        self.reader, from_browser = os.pipe()
        # The protocol's pipe is descriptors 3 and 4; `sh` puts them there.
        command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                   "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
                   "--hide-scrollbars", "--lang=en-GB", "--accept-lang=en-GB", "--proxy-server=127.0.0.1:9",
                   "--proxy-bypass-list=127.0.0.1", f"--user-data-dir={self.profile}", "--remote-debugging-pipe", "about:blank"]
        self.process = subprocess.Popen(
            ["sh", "-c", f'exec "$@" 3<&{to_browser} 4>&{from_browser}', "sh", *command], pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.pending = b""
        self.number = 0
        self.session = None
        self.events = []
        pages = [t for t in self.tell("Target.getTargets")["targetInfos"] if t["type"] == "page"]
        self.session = self.tell("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "DOM", "Network", "Log", "Accessibility"):
            self.tell(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.writer)
        os.close(self.reader)
        shutil.rmtree(self.profile, ignore_errors=True)

    def tell(self, method, **parameters):
        """Sends a command and returns its result; what happens meanwhile is kept in `events`."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writer, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self):
        while b"\0" not in self.pending:
            left = self.deadline - time.monotonic()
            if left <= 0 or not select.select([self.reader], [], [], left)[0]:
                raise TimeoutError("the browser does not answer")
            piece = os.read(self.reader, 1 << 20)
            if not piece:
                raise RuntimeError("the browser ended")
            self.pending += piece
        message, self.pending = self.pending.split(b"\0", 1)
        return json.loads(message)

    def wait_for(self, method):
        while True:
            for index, event in enumerate(self.events):
                if event.get("method") == method:
                    del self.events[: index + 1]
                    return event["params"]
            self.events.append(self.receive())

    def open(self, address, width, height=900, is_phone=False):
        self.tell("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=is_phone)
        self.drop("Page.loadEventFired")
        self.tell("Page.navigate", url=address)
        self.wait_for("Page.loadEventFired")

    def drop(self, method):
        self.events = [event for event in self.events if event.get("method") != method]

    def press(self, key, code=None, text=None):
        keys = {"Tab": 9, "Enter": 13}
        common = {"key": key, "code": key, "windowsVirtualKeyCode": keys.get(key, 0)}
        if key == "Enter":
            common["text"] = "\r"
        self.tell("Input.dispatchKeyEvent", type="keyDown", **common)
        self.tell("Input.dispatchKeyEvent", type="keyUp", **{k: v for k, v in common.items() if k != "text"})

    def type(self, text):
        self.tell("Input.insertText", text=text)

    def tree(self):
        """The page as a screen reader is told of it: nodes with `role`, `name` and properties."""
        nodes = []
        for node in self.tell("Accessibility.getFullAXTree")["nodes"]:
            if node.get("ignored"):
                continue
            made = {"role": node["role"]["value"], "name": node.get("name", {}).get("value") or ""}
            made.update({p["name"]: p["value"].get("value") for p in node.get("properties", [])})
            nodes.append(made)
        return nodes

    def focused(self):
        return next((node for node in reversed(self.tree()) if node.get("focused")), None)

    def content_width(self):
        return self.tell("Page.getLayoutMetrics")["cssContentSize"]["width"]

    def address(self):
        history = self.tell("Page.getNavigationHistory")
        return history["entries"][history["currentIndex"]]["url"]

    def screenshot(self, path):
        picture = self.tell("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(picture["data"]))
