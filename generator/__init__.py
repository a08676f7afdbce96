"""The generator: content files in, a static site out.

Modules are layers; imports point downwards only (docs/ARCHITECTURE.md, pyproject.toml).
"""
