"""The style sheet: its template filled with colours and scaled sizes."""

import re
from collections.abc import Callable, Mapping


def fill(
    template: str, colors: Mapping[str, str], px: Callable[[float], int], font_sizes: Mapping[str, int]
) -> str:
    """Fill a style sheet: `$name` is a colour, `{12}` a scaled size, `{font.body}` a font size.

    Raises KeyError for a colour or font size that is no token.
    """
    sized = re.sub(r"\{font\.(\w+)\}", lambda found: f"{px(font_sizes[found[1]])}px", template)
    sized = re.sub(r"\{(\d+(?:\.\d+)?)\}", lambda found: f"{px(float(found[1]))}px", sized)
    return re.sub(r"\$([A-Za-z]\w*)", lambda found: _css(colors[found[1]]), sized)


def _css(text: str) -> str:
    """Qt reads eight digits as #AARRGGBB, the tokens are #RRGGBBAA."""
    return f"#{text[7:]}{text[1:7]}" if len(text) == 9 else text
