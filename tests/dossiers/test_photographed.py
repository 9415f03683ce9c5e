"""Minutes handed in as a photo a page: the signatures of the last page are the minutes', whoever names the files."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dossiercheck.model.report import Report
from dossiercheck.readers.ocr import engine
from dossiercheck.readers.ocr.engine import NoEngine
from dossiercheck.report.json import as_data
from dossiercheck.run.check import check
from dossiercheck.run.settings import Settings
from tests.readers import paper

pytestmark = pytest.mark.skipif(
    isinstance(engine(), NoEngine) or paper.font(20) is None, reason="no OCR engine with Vietnamese data (or no font)"
)
Data = dict[str, Any]
FIRST = (
    "Hôm nay, ngày 15 tháng 12 năm 2010, tại trụ sở cơ quan, Chi bộ Hành chính họp",
    "kiểm điểm, đánh giá chất lượng chi bộ và đảng viên năm 2010.",
    "Tổng số đảng viên: 02 đồng chí; có mặt: 02; vắng mặt: 0.",
    "Chủ tọa: đồng chí Nguyễn Văn Hòa, Bí thư chi bộ.",
    "Thư ký: đồng chí Trần Thị Mận.",
    "Nội dung cuộc họp:",
    "Đồng chí Hòa trình bày các văn bản của chi bộ, hội nghị thảo luận sôi nổi.",
)
SECOND = (
    "Biểu quyết thông qua Báo cáo kiểm điểm của chi bộ: 02/02 đồng chí, đạt 100 %.",
    "Biểu quyết thông qua Bảng chấm điểm của chi bộ: 02/02 đồng chí, đạt 100 %.",
    "Biểu quyết thông qua Bản đăng ký phấn đấu xây dựng chi bộ: 02/02, đạt 100 %.",
    "Biểu quyết đề nghị xếp loại chi bộ trong sạch vững mạnh: 02/02, đạt 100 %.",
)
THIRD = (
    "Xếp loại đồng chí Nguyễn Văn Hòa: đủ tư cách, hoàn thành tốt nhiệm vụ: 02/02, 100 %.",
    "Xếp loại đồng chí Trần Thị Mận: đủ tư cách, hoàn thành tốt nhiệm vụ: 02/02, 100 %.",
    "Biên bản được thông qua trước hội nghị, kết thúc lúc 16 giờ cùng ngày.",
)


def text(image: Image.Image, lines: tuple[str, ...], top: int) -> None:
    for number, line in enumerate(lines):
        paper.write(image, 150, top + 60 * number, line, size=21)


def photos() -> list[Image.Image]:
    """Three pages: head, votes, signatures."""
    one, two, three = (paper.sheet() for _ in range(3))
    paper.write(one, 340, 110, "ĐẢNG BỘ SỞ CÔNG CHÍNH", middle=True)
    paper.write(one, 340, 150, "CHI BỘ HÀNH CHÍNH", bold=True, middle=True)
    paper.write(one, 860, 110, "ĐẢNG CỘNG SẢN VIỆT NAM", bold=True, middle=True)
    paper.write(one, 860, 200, "Hà Giang, ngày 15 tháng 12 năm 2010", middle=True)
    paper.write(one, 620, 310, "BIÊN BẢN", bold=True, size=33, middle=True)
    paper.write(one, 620, 360, "sinh hoạt chi bộ đánh giá chất lượng năm 2010", bold=True, middle=True)
    text(one, FIRST, 460)
    text(two, SECOND, 140)
    text(three, THIRD, 140)
    for x, post, name in ((340, "THƯ KÝ", "Trần Thị Mận"), (860, "CHỦ TỌA", "Nguyễn Văn Hòa")):
        paper.write(three, x, 500, post, bold=True, middle=True)
        paper.stroke(three, x - 80, 600)
        paper.write(three, x, 690, name, bold=True, middle=True)
    return [one, two, three]


def deliver(folder: Path, names: tuple[str, ...]) -> Path:
    unit = folder / "Chi bo Hanh chinh"
    unit.mkdir()
    for name, image in zip(names, photos(), strict=True):
        image.save(unit / name, quality=85) if name.endswith("jpg") else image.save(unit / name)
    return unit


def checked(unit: Path) -> Data:
    outcome = check(Settings(unit.parent, as_of=date(2011, 1, 5), jobs=2))
    assert isinstance(outcome, Report)
    data: Data = json.loads(json.dumps(as_data(outcome)))
    return data


def minutes(report: Data) -> tuple[Data, list[Data]]:
    """The requirement and what is told of it."""
    (unit,) = report["units"]
    result = next(r for r in unit["requirements"] if r["document"] == "minutes")
    return result, [f for f in report["findings"] if f["requirement"] == result["id"] and f["severity"] != "info"]


@pytest.mark.parametrize(
    "names",
    [("bien ban 1.jpg", "bien ban 2.jpg", "bien ban 3.jpg"), ("IMG_0008.jpg", "IMG_0009.png", "IMG_0012.jpg")],
    ids=["numbered", "camera"],
)
def test_minutes_over_three_photos_are_one_paper(tmp_path: Path, names: tuple[str, ...]) -> None:
    report = checked(deliver(tmp_path, names))
    result, told = minutes(report)
    assert [(f["code"], f["message"]) for f in told] == []
    assert result["status"] == "met"
    assert result["files"] == [f"Chi bo Hanh chinh/{n}" for n in names]
    assert {(e["file"], e["page"]) for e in result["evidence"] if "CHỦ TỌA" in e["quote"]} == {
        (f"Chi bo Hanh chinh/{names[2]}", 1)
    }
    first, *further = (f["documents"] for f in report["files"])
    assert [(d["kind"], d["pages"]) for d in first] == [("minutes", [1, 1])]
    assert [d["begins_in"] for ds in further for d in ds] == [f"Chi bo Hanh chinh/{names[0]}"] * 2


def test_a_damaged_page_between_leaves_doubts_only(tmp_path: Path) -> None:
    unit = deliver(tmp_path, ("bien ban 1.jpg", "bien ban 2.jpg", "bien ban 3.jpg"))
    damaged = unit / "bien ban 2.jpg"
    damaged.write_bytes(damaged.read_bytes()[:300])
    report = checked(unit)
    result, told = minutes(report)
    assert result["status"] == "unsure"
    assert told
    assert {f["verdict"] for f in told} == {"unsure"}
    assert {e["file"] for f in told if f["code"] == "unsigned" for e in f["evidence"]} == {
        "Chi bo Hanh chinh/bien ban 2.jpg",
        "Chi bo Hanh chinh/bien ban 3.jpg",
    }
    (stray,) = (f for f in report["findings"] if f["code"] == "unrecognised")
    assert (stray["verdict"], stray["file"]) == ("unsure", "Chi bo Hanh chinh/bien ban 3.jpg")
