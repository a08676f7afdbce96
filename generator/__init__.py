"""The generator: content files in, a static site out.

Modules are layers; imports point downwards only (see docs/ARCHITECTURE.md, contract in pyproject.toml).
"""
