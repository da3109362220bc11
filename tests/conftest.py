"""How property tests run: never against the clock, and in CI always with the same examples."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no defect, and a build that fails must fail again for whoever looks at it. On a
# developer's machine every run tries other examples; what fails there becomes an example in the test.
settings.register_profile("developer", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "developer")
