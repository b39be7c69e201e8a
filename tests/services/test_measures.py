"""Figures of a project are read as offices write them, and written as they were."""

import pytest

from app.errors import ValidationError
from app.services.measures import read_measure, written_measure


@pytest.mark.parametrize(
    ("field", "typed", "kept", "written"),
    [
        ("plot_ratio", "1.8", 18_000, "1.8"),
        ("rnd_ratio", "５．２％", 520, "5.2"),
        ("investment_intensity", "520 万元/亩", 520_000_000, "520"),
        ("tax_per_mu", "35.5", 35_500_000, "35.5"),
        ("expected_jobs", "1,200人", 1200, "1200"),
        ("energy_tce", "4800吨标煤", 4800, "4800"),
        ("expected_year", "2028年", 2028, "2028"),
        ("floor_area_m2", "86400㎡", 86_400, "86400"),
        ("floor_area_m2", " ", None, ""),
    ],
)
def test_a_figure_is_kept_and_written_again(field: str, typed: str, kept: int | None, written: str) -> None:
    assert read_measure(field, typed) == kept
    assert written_measure(field, kept) == written


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("rnd_ratio", "120%"),
        ("expected_year", "28"),
        ("expected_jobs", "1.5"),
        ("plot_ratio", "-1"),
        ("plot_ratio", "nan"),
        ("energy_tce", "很多"),
        ("energy_tce", "٣"),
    ],
)
def test_what_is_no_such_figure_is_refused(field: str, typed: str) -> None:
    with pytest.raises(ValidationError) as refused:
        read_measure(field, typed)
    assert (refused.value.field, refused.value.code) == (field, "number_not_number")
