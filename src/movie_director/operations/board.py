"""`board`: one frame of a shot, drawn as a storyboard artist would, before anything is shot."""

from __future__ import annotations

from pydantic import Field

from movie_director.operations.frozen import Frozen
from movie_director.operations.picture import Picture


class Board(Frozen):
    """Parameters of `board@1`. Needs `framing` where its film has framings: what the picture's camera was found to see.

    Output: `board` (PNG, 960 by 540, sRGB): ink and grey wash, with arrows for the camera's move and for who walks.
    """

    picture: Picture = Field(description="The shot as it is staged; its style and focus are not drawn.")
    moment: float = Field(default=0.5, ge=0, le=1, description="Which moment is drawn, as a share of the shot.")
    speaker: str | None = Field(default=None, description="Who is speaking then.")
