"""简报: its head in black or red, the table of lights, what is to be settled in numbered paragraphs."""

from dataclasses import replace
from datetime import datetime

from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.newsletter import PAPER
from app.services.lights import Colour
from app.services.papers.newsletter import Newsletter
from tests.exports.reading import colours, pages, signs, text
from tests.exports.report_samples import lit

NEWS = Newsletter(
    "重点招商项目推进简报",
    "云瀚市签约项目推进情况",
    "云瀚市招商引资工作领导小组办公室",
    datetime(2026, 3, 18, 14, 40),
    3,
    "截至3月18日，在库签约项目19个。",
    (lit(1, "月桥光电显示模组"), lit(2, "山雀新材料薄膜", Colour.YELLOW)),
    (("月桥光电显示模组", "缺联系人。请白鹭新区明确。"),),
    ("3月27日召开重大项目调度会。",),
    ("3月18日，周以宁走访竹蜻蜓航空：用地无异议。",),
)


def printed(news: Newsletter, look: Look | None = None) -> bytes:
    return PAPER.pdf(news, typefaces(), look or Look())


def test_a_newsletter_says_everything_in_its_order() -> None:
    said = text(printed(NEWS))
    assert "内部资料重点招商项目推进简报第3期云瀚市招商引资工作领导小组办公室2026年3月18日" in said
    assert "红月桥光电显示模组领联计1.00方　正施工许可证核发超期3".replace("　", "") in said
    assert "月桥光电显示模组。缺联系人。请白鹭新区明确。" in said
    order = ("一、总体情况", "二、红灯、黄灯项目", "三、需协调事项", "四、下一步安排", "五、近期走访摘要")
    places = [said.index(head) for head in order]
    assert places == sorted(places)


def test_what_is_empty_is_left_out() -> None:
    said = text(printed(replace(NEWS, lit=(), requests=(), visits=())))
    assert "二、下一步安排" in said
    assert "需协调事项" not in said


def test_where_it_names_the_gravest_alone_it_says_of_how_many() -> None:
    asked = (("月桥光电显示模组", "缺联系人。"), ("山雀新材料薄膜", "环评批复超期。"))
    said = text(printed(replace(NEWS, requests=asked, lit_count=101, request_count=50)))
    assert "（二）山雀新材料薄膜。环评批复超期。" in said
    assert "注：红灯、黄灯项目共101个，列前2个，其余见“三个一”责任清单。" in said
    assert "另有48个项目，见“三个一”责任清单和各位领导的包联项目清单。" in said


def test_only_a_red_head_is_red_and_stands_as_low_as_the_standard_has_it() -> None:
    plain = replace(NEWS, lit=())
    red = printed(plain, Look(red_head=True))
    assert colours(printed(plain)) == 0
    assert colours(red) > 500
    assert colours(printed(NEWS, Look(red_head=True, black=True))) == 0
    name = next(sign for sign in signs(red) if sign.text == "重")
    assert 70 < name.top < 76


def test_the_same_newsletter_gives_the_same_bytes_however_long_it_is() -> None:
    long = replace(NEWS, lit=tuple(lit(n, "𠮷堃产业园" * 40) for n in range(60)), visits=("走访。" * 90,) * 8)
    pdf = printed(long)
    assert pdf == printed(long)
    assert len(pages(pdf)) > 4
    assert max(sign.bottom for sign in signs(pdf, 1)) < 297 - 20
