"""The frozen dataclasses that the steps hand to each other. Imports nothing from the rest of the package."""
