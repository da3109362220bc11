"""Problems are printed in three forms, in one order, each once."""

from __future__ import annotations

import json

from generator.problems import Problem, ProblemsError, as_github, as_text, count, in_order, render

ERROR = Problem("not-utf8", "error", "corpus/letters/b.txt", 3, "this is not UTF-8", "Convert it.")
NOTICE = Problem("no-number", "notice", "corpus/letters/a.txt", 0, "no number was found")


def test_text_names_file_line_code_and_what_to_do():
    assert as_text(ERROR) == "corpus/letters/b.txt:3: not-utf8 this is not UTF-8\n    Convert it."
    assert as_text(NOTICE) == "corpus/letters/a.txt:0: no-number no number was found"


def test_errors_come_first_and_each_problem_once():
    assert in_order([NOTICE, ERROR, NOTICE]) == [ERROR, NOTICE]


def test_the_text_form_closes_with_a_count():
    assert render([NOTICE, ERROR, ERROR], "text").splitlines()[-1] == "1 error, 0 warnings, 1 notice"
    assert count([]) == "0 errors, 0 warnings, 0 notices"


def test_github_annotations_escape_what_would_end_them():
    odd = Problem("odd", "warning", "a:b,c.txt", 0, "100%\nsecond line")
    assert as_github(odd) == "::warning file=a%3Ab%2Cc.txt,line=1,title=odd::100%25%0Asecond line"


def test_json_holds_every_field():
    assert json.loads(render([ERROR], "json")) == [
        {
            "code": "not-utf8",
            "severity": "error",
            "file": "corpus/letters/b.txt",
            "line": 3,
            "message": "this is not UTF-8",
            "hint": "Convert it.",
        }
    ]


def test_the_exception_carries_all_problems():
    assert ProblemsError(iter([ERROR, NOTICE])).problems == (ERROR, NOTICE)
