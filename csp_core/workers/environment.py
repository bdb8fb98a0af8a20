"""What a child process is given of its parent's surroundings: enough to run, no secrets."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[2]

# Named one by one, because a child reads hostile files: no database address, no sign-in secret,
# no STREAMLIT_ setting and no PYTHONSTARTUP reaches it.
_KEPT: Final = frozenset(
    {"PATH", "PATHEXT", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "TEMP", "TMP", "TMPDIR"}
    | {"HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"}
    | {"NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "LANG", "LANGUAGE", "TZ"}
    | {"XDG_DATA_HOME", "XDG_DATA_DIRS", "FONTCONFIG_FILE", "FONTCONFIG_PATH"}  # system fonts
    | {"LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__", "PYTHONHOME"}
    | {"PYTHONUTF8", "PYTHONNOUSERSITE", "PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"}
)


def for_a_child(ours: Mapping[str, str] = os.environ) -> dict[str, str]:
    """The environment of a child: what is kept of `ours`, and a PYTHONPATH that starts here.

    So `-m csp_core.…` finds this very package wherever the parent was started.
    """
    kept = {n: v for n, v in ours.items() if n.upper() in _KEPT or n.upper().startswith("LC_")}
    paths = [str(PROJECT), ours.get("PYTHONPATH", "")]
    return kept | {"PYTHONPATH": os.pathsep.join(path for path in paths if path)}
