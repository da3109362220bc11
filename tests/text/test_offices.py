"""A line that says for whom is signed is told from one with which a letter begins."""

from __future__ import annotations

from generator.text.offices import is_on_behalf


def test_a_line_names_for_whom_is_signed() -> None:
    assert is_on_behalf("Mede namens de Minister van Buitenlandse Zaken,")


def test_the_first_line_of_a_letter_that_breaks_before_its_subject_is_no_signature() -> None:
    """The next line goes on with "ik u hierbij het verslag aan"."""
    assert not is_on_behalf("Mede namens de Minister-President en de Minister van Defensie bied")
