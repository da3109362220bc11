"""What runs on GitHub: with no more rights than it needs, and with what the pages must know."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

GITHUB = Path(__file__).parent.parent / ".github"
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))


def read(path: Path) -> dict[Any, Any]:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def steps(name: str) -> list[dict[str, Any]]:
    jobs = read(GITHUB / "workflows" / name)["jobs"].values()
    return [step for job in jobs for step in job.get("steps", [])]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_only_read_unless_one_job_needs_more(path):
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        writes = {key for key, value in job.get("permissions", {}).items() if value == "write"}
        assert writes == ({"pages", "id-token"} if name == "deploy" else set())
        assert not writes or all("run" not in step for step in job["steps"]), "no code of ours with rights"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_and_every_job_ends(path):
    for job in read(path)["jobs"].values():
        assert "uses" in job or job["timeout-minutes"] <= 60
        for step in job.get("steps", []):
            assert "uses" not in step or re.search(r"@(v\d+|[0-9a-f]{40})$", step["uses"])
            assert "${{" not in step.get("run", ""), "nothing from outside becomes part of a command"


def test_the_published_site_knows_its_address_and_where_errors_are_reported():
    (build,) = [step for step in steps("publish.yml") if step.get("run") == "make site"]
    assert build["env"].keys() == {"SITE_URL", "REPOSITORY_URL"}


def test_mkdocs_stays_below_2():
    (pip,) = [u for u in read(GITHUB / "dependabot.yml")["updates"] if u["package-ecosystem"] == "pip"]
    assert {"dependency-name": "mkdocs", "versions": [">=2"]} in pip["ignore"]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_can_be_filled_in(path):
    form = read(path)
    assert form.keys() >= {"name", "description", "body"}
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert all(field["attributes"]["label"] and field["id"] for field in fields)
    assert len({field["id"] for field in fields}) == len(fields)
