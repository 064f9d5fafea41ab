"""One capability a file: (command, context) -> Reply. Handlers never call each other.

Importing this package enters all of them in the registry.
"""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
