"""The site as MkDocs shows it while people work on it, with the search index made anew after each build.

    python -m generator.preview ADDRESS

Runs in the project. MkDocs calls ``on_post_build`` as a hook; a site to publish is indexed by a command.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.commands.serve import serve
from mkdocs.config.defaults import MkDocsConfig

from generator.indexing import index
from generator.problems import ProblemsError, render


def on_post_build(config: MkDocsConfig) -> None:
    """Index the site that MkDocs just built. Problems are printed; the pages are shown all the same."""
    try:
        index(Path(config.config_file_path).parent, Path(config.site_dir))
    except ProblemsError as error:
        sys.stderr.write(render(error.problems, "text") + "\n")


if __name__ == "__main__":
    serve(config_file="mkdocs.yml", dev_addr=sys.argv[1], hooks=[__file__])
