"""The commands `print` and `papers`: each paper in the form its file ends in, or a sentence why not."""

from pathlib import Path

from tests.terminal import Run

PINECONE = "松果储能电芯二期"


def test_papers_are_printed_in_the_form_their_file_ends_in(in_city: Run, tmp_path: Path) -> None:
    for asked, begins in {
        f"D1 --project {PINECONE} --phones full --watermark 内部 -o a.pdf": b"%PDF-",
        f"D1 --project {PINECONE} -o b.docx": b"PK",
        "D8 --leader 林知远 --sheet A3 --black --no-foot -o c.pdf": b"%PDF-",
        "d8 --view Overdue -o d.xlsx": b"PK",
        "D20 -o e.xlsx": b"PK",
    }.items():
        *options, name = asked.split()
        printed = in_city("print", *options, tmp_path / name)
        assert (printed.code, printed.err) == (0, "")
        assert (tmp_path / name).read_bytes().startswith(begins)
    told = {paper["paper"]: paper["forms"] for paper in in_city("papers", "--json").json}
    assert (told["D1"], told["D20"]) == (["pdf", "docx"], ["xlsx"])
    assert "三个一责任清单" in in_city("papers").out


def test_a_paper_that_cannot_be_had_is_refused_in_a_sentence(in_city: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    before = sorted(tmp_path.iterdir())
    for asked, told in {
        "D1 -o a.pdf": "--project",
        "D1 --project 没有 -o a.pdf": "called “没有”",
        "D1 --project 松果储能 -o a.pdf": PINECONE,
        f"D8 --project {PINECONE} -o a.pdf": "--project",
        "D8 --since 2026-03-01 -o a.pdf": "--since",
        "D8 --view 没有 -o a.pdf": "Overdue",
        "D20 -o a.pdf": ".xlsx",
        f"D1 --project {PINECONE} -o a.xlsx": ".pdf, .docx",
        "D99 -o a.pdf": "D1, ",
        "D8 -o file/a.pdf": "folder",
    }.items():
        *options, name = asked.split()
        printed = in_city("print", *options, tmp_path / name)
        assert (printed.code, printed.err.count("\n")) == (1, 1)
        assert told in printed.err
    assert sorted(tmp_path.iterdir()) == before
