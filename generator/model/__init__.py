"""The records of the directory: frozen pydantic models, one module per part of the domain."""
