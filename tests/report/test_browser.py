"""The HTML report in a real browser: no error, no request, filters and search work, pictures show, accessible, prints.

Needs Chromium and its driver; the accessibility rules need axe-core (`DOSSIERCHECK_AXE` names its axe.min.js).
Skipped, with the reason counted, where they are not there.
"""

import base64
import io
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from report_samples import BOX, HOSTILE, evidence, report

from dossiercheck.model.exhibit import Excerpt, ExcerptLine, Picture
from dossiercheck.model.fact import Evidence
from dossiercheck.report.html import render

selenium = pytest.importorskip("selenium", reason="selenium is not installed (extra 'browser')")
BROWSER = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
DRIVER = shutil.which("chromedriver")
AXE = os.environ.get("DOSSIERCHECK_AXE", "")

pytestmark = pytest.mark.skipif(BROWSER is None or DRIVER is None, reason="no Chromium with its driver on this machine")


def png(width: int = 60, height: int = 20) -> bytes:
    from PIL import Image

    stream = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(stream, "PNG")
    return stream.getvalue()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    assert BROWSER is not None
    options.binary_location = BROWSER
    for flag in ("headless=new", "no-sandbox", "disable-gpu", "no-first-run", "disable-background-networking",
                 "disable-component-update", "disable-sync", f"user-data-dir={tmp_path_factory.mktemp('profile')}",
                 "window-size=1280,900"):  # fmt: skip
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Any:
    shown = {evidence(f"chi-bo-{n}/biên bản.pdf"): Picture(png(), "image/png", 60, 20, BOX) for n in range(1, 4)} | {
        Evidence("chi-bo-1/biểu.docx", None, "bảng 1, dòng 3", "HTNV"): Excerpt((ExcerptLine("HTNV", marked=True),))
    }
    (tmp_path / "report.html").write_bytes(render(report(3), shown))
    for kind in ("browser", "performance"):
        browser.get_log(kind)
    browser.get((tmp_path / "report.html").as_uri())
    return browser


def visible(browser: Any, selector: str) -> list[str]:
    """Ids (or texts) of what is shown."""
    script = "return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).map(e => e.id || e.textContent)"
    found: list[str] = browser.execute_script(script, selector)
    return found


def put(browser: Any, control: str, value: str) -> None:
    script = (
        "const e = document.getElementById(arguments[0]); e.value = arguments[1]; e.dispatchEvent(new Event('input'))"
    )
    browser.execute_script(script, control, value)


def test_no_error_and_no_request(opened: Any) -> None:
    assert [e["message"] for e in opened.get_log("browser")] == []
    sent = [json.loads(e["message"])["message"] for e in opened.get_log("performance")]
    asked = [
        m["params"]["request"]["url"]
        for m in sent
        if m["method"] == "Network.requestWillBeSent" and m["params"]["documentURL"].startswith("file:")
    ]
    assert [u for u in asked if not u.startswith(("file:", "data:"))] == []
    assert len([u for u in asked if u.startswith("file:")]) == 1


def test_pictures_are_seen(opened: Any) -> None:
    widths = opened.execute_script("return [...document.querySelectorAll('.item img')].map(i => i.naturalWidth)")
    assert widths == [60, 60, 60]
    assert visible(opened, ".item mark") == ["HTNV"]


def test_search_without_diacritics(opened: Any) -> None:
    put(opened, "q", "thuy loi 2")
    assert visible(opened, ".unit") == ["u2"]
    assert len(visible(opened, "tr[data-unit]")) == 1
    put(opened, "q", "không có đơn vị này")
    assert visible(opened, ".unit") == []
    assert visible(opened, "#none") == ["none"]
    put(opened, "q", "")
    assert len(visible(opened, ".unit")) == 4


def test_filters_by_status_and_code(opened: Any) -> None:
    put(opened, "status", "complete")
    assert visible(opened, ".unit") == ["u4"]
    put(opened, "status", "")
    put(opened, "code", "unreadable")
    assert visible(opened, ".unit") == ["u1", "u2", "u3"]
    assert len(visible(opened, ".item")) == 3
    put(opened, "code", "")


def test_hostile_text_runs_nothing(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "x.html").write_bytes(render(report(name=" ".join(HOSTILE[:-2]), people=(HOSTILE[3], HOSTILE[4]))))
    browser.get_log("browser")
    browser.get((tmp_path / "x.html").as_uri())
    assert browser.get_log("browser") == []
    assert browser.execute_script("return document.querySelectorAll('main script, main img').length") == 0


def test_it_prints(opened: Any) -> None:
    made = opened.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    import pypdfium2 as pdfium

    pdf = pdfium.PdfDocument(base64.b64decode(made["data"]))
    width, height = pdf[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    pages = len(pdf)
    pdf.close()
    assert 1 < pages < 8
    # Nothing is wider than the paper: what does not fit is cut off.
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    opened.set_window_size(700, 900)
    script = "const w = document.documentElement.clientWidth; return [...document.querySelectorAll('table')].filter(t => t.checkVisibility() && t.getBoundingClientRect().right > w + 1).length"
    assert opened.execute_script(script) == 0
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    opened.set_window_size(1280, 900)


@pytest.mark.skipif(not AXE or not Path(AXE).is_file(), reason="axe-core is not there (DOSSIERCHECK_AXE)")
def test_no_serious_barrier(opened: Any) -> None:
    opened.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    opened.refresh()
    opened.execute_script("document.querySelectorAll('details').forEach(d => { d.open = true })")
    opened.execute_script(Path(AXE).read_text("utf-8"))
    found = opened.execute_async_script("axe.run().then(r => arguments[arguments.length - 1](r.violations))")
    grave = [
        (v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found if v["impact"] in {"serious", "critical"}
    ]
    assert grave == []
